import { readHelp, readMonthlyHours, type Profile } from '@levain/domain/people/profile.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { holdOwnProfile, listOwnProfile, unlistOwnProfile, type ProfileHeld } from '../profile-writer.js';
import { TopicWriter } from '../topic-writer.js';

export interface ConsentAnswer {
  readonly accept: boolean;
  /** Uuids of topics that exist; null stands for an id that is none. */
  readonly topicIds?: readonly (string | null)[];
  readonly newTopics?: readonly string[];
  /** Left out: as a relay who is listed already wrote it. */
  readonly monthlyHours?: number | null;
  readonly help?: string | null;
}

/** Somebody says whether they want to be listed as a relay, with or without an account. A no hides them at once. */
@Injectable()
export class AnswerConsent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly topics: TopicWriter,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingPerson, answer: ConsentAnswer): Promise<CommandResult<null>> {
    return this.unitOfWork.write(actor, (tx) => this.within(tx, actor, answer));
  }

  /** In the transaction of the caller, which may mark a personal link used. */
  async within(tx: EntityManager, actor: ActingPerson, answer: ConsentAnswer): Promise<CommandResult<null>> {
    const held = await holdOwnProfile(tx, actor);
    if (!held.ok) return held;
    // Said already: it stays said when it was.
    if (!answer.accept && held.value?.status === 'declined') return done(null);
    const refusals: Refusal[] = [];
    if (answer.accept) {
      const help = readHelp(refusals, answer.help);
      const monthlyHours = readMonthlyHours(refusals, answer.monthlyHours);
      const { topicIds: ids = [], newTopics: names = [] } = answer;
      const topics = await this.topics.uuids(tx, actor, refusals, { ids, names });
      if (refusals.length > 0) return refused(refusals);
      await listOwnProfile(tx, actor, { ...keptOf(held.value, answer, { help, monthlyHours }), topics });
    } else await unlistOwnProfile(tx, actor);
    // What they answered is in their profile; that somebody declined is nobody's business.
    const event = { kind: 'profileAnswered', objectType: 'person', objectId: actor.personId } as const;
    await this.eventLog.append(tx, actor, event);
    return done(null);
  }
}

function keptOf(
  held: ProfileHeld | null,
  answer: ConsentAnswer,
  { help, monthlyHours }: Pick<Profile, 'help' | 'monthlyHours'>,
): Profile {
  return {
    help: answer.help === undefined ? (held?.help ?? null) : help,
    monthlyHours: answer.monthlyHours === undefined ? (held?.monthly_hours ?? null) : monthlyHours,
    visibility: held?.visibility ?? 'workspace',
    pausedUntil: held?.paused_until ?? null,
  };
}
