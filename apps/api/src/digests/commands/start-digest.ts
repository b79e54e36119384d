import { draftDigest, nextMorning } from '@levain/domain/digests/digest.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { localId } from '../../graphql/global-id.js';
import { scopeColumns, subjectOf } from '../../sharing/shared-subject.js';
import type { StartDigestInput } from '../digest.inputs.js';
import { mayChoose } from '../held-digest.js';

interface Reader {
  id: string;
  name: string;
  address: string | null;
}

/** From the next Monday, or the next first day of a month, somebody is written what is otherwise. */
@Injectable()
export class StartDigest {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: StartDigestInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'startDigest', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const draft = draftDigest(input);
      if (!draft.ok) return refused(draft.refusals);
      const reader = await readerOf(tx, actor, input);
      if (!reader.ok) return reader;
      const subject = await subjectOf(tx, actor, { scope: input.scope ?? null });
      if (!subject.ok) return subject;
      const scope = scopeColumns(subject.value.scope);
      const { id: personId, name } = reader.value;
      const known: unknown[] = await tx.query(SAME, [actor.workspaceId, personId, ...Object.values(scope)]);
      if (known.length > 0) return refused([refusal('DIGEST_KNOWN', 'personId', { name })]);
      const id = newId();
      const { timeZone, ...digest } = draft.value;
      await insertRow(tx, actor, 'digests', {
        ...{ id, person_id: personId, ...digest, ...scope, time_zone: timeZone },
        ...{ next_at: nextMorning(draft.value, momentOf(actor)) },
        ...{ started_by: actor.memberId, started_at: momentOf(actor) },
      });
      await this.eventLog.append(tx, actor, {
        ...{ kind: 'digestStarted', objectType: 'digest', objectId: id, after: { personId, ...digest } },
      });
      return done({ id });
    });
  }
}

async function readerOf(
  tx: EntityManager,
  actor: ActingMember,
  { personId: asked }: StartDigestInput,
): Promise<CommandResult<Reader>> {
  const personId = asked ? localId('person', asked) : actor.personId;
  const [reader]: Reader[] = personId ? await tx.query(READER, [actor.workspaceId, personId]) : [];
  if (!reader) return refused([refusal('NOT_FOUND', 'personId')]);
  if (!mayChoose(actor, reader.id)) return refused([refusal('DIGEST_OF_ANOTHER', 'personId')]);
  return reader.address ? done(reader) : refused([refusal('NO_ADDRESS', 'personId', { name: reader.name })]);
}

/** Held until the commit: of two that start the same for somebody at once, the second sees the first. */
const READER = `
  SELECT p.id, p.name, coalesce(m.email, p.email) AS address FROM people p
  LEFT JOIN members m ON m.workspace_id = $1 AND m.person_id = p.id AND m.disabled_at IS NULL
  WHERE p.workspace_id = $1 AND p.id = $2 AND p.left_at IS NULL AND p.forgotten_at IS NULL FOR NO KEY UPDATE OF p`;

const SAME = `
  SELECT FROM digests WHERE workspace_id = $1 AND person_id = $2 AND stopped_at IS NULL AND department_id IS NOT DISTINCT FROM $3::uuid
    AND project_id IS NOT DISTINCT FROM $4::uuid AND goal_id IS NOT DISTINCT FROM $5::uuid AND activity IS NOT DISTINCT FROM $6::text`;
