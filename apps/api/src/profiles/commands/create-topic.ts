import { draftTopic } from '@levain/domain/people/profile.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import type { CreateTopicInput } from '../profile.inputs.js';
import { TopicWriter } from '../topic-writer.js';

@Injectable()
export class CreateTopic {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly topics: TopicWriter,
  ) {}

  execute(actor: ActingMember, input: CreateTopicInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'createTopic', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const draft = draftTopic(input.name);
      if (!draft.ok) return refused(draft.refusals);
      const { id, isNew } = await this.topics.found(tx, actor, draft.value);
      return isNew ? done({ id }) : refused([refusal('NAME_TAKEN', 'name', { name: draft.value.name })]);
    });
  }
}
