import { draftProfile } from '@levain/domain/people/profile.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../../database/acting-member.js';
import { conflict, done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { localId } from '../../graphql/global-id.js';
import type { SetProfileInput } from '../profile.inputs.js';
import { holdOwnProfile, listOwnProfile } from '../profile-writer.js';
import { TopicWriter } from '../topic-writer.js';

/** A person writes how they help, in their own words. Writing it is agreeing to be listed. */
@Injectable()
export class SetProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly topics: TopicWriter,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingPerson, input: SetProfileInput): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, (tx) => this.set(tx, actor, input));
  }

  private async set(
    tx: EntityManager,
    actor: ActingPerson,
    input: SetProfileInput,
  ): Promise<CommandResult<null>> {
    const held = await holdOwnProfile(tx, actor);
    if (!held.ok) return held;
    const version = held.value?.version ?? 0;
    if (version !== input.version) return conflict(version);
    const draft = draftProfile(input, todayOf(actor));
    const refusals: Refusal[] = draft.ok ? [] : [...draft.refusals];
    const ids = input.topicIds.map((id) => localId('topic', id));
    const topics = await this.topics.uuids(tx, actor, refusals, { ids, names: input.newTopics ?? [] });
    if (!draft.ok || refusals.length > 0) return refused(refusals);
    await listOwnProfile(tx, actor, { ...draft.value, topics });
    const event = { kind: 'profileSet', objectType: 'person', objectId: actor.personId } as const;
    await this.eventLog.append(tx, actor, event);
    return done(null);
  }
}
