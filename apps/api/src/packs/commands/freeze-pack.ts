import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { waitingFor } from '@levain/domain/boards/waiting.js';
import { headPack } from '@levain/domain/packs/pack.js';
import { packChanges } from '@levain/domain/packs/pack-changes.js';
import { freezePack, readPackText, toldExperiments } from '@levain/domain/packs/pack-content.js';
import type { PackHeading } from '@levain/domain/packs/pack.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { boardScope } from '../../boards/board-scope.inputs.js';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { EventLog } from '../../database/event-log.js';
import { Idempotency } from '../../database/idempotency.js';
import { insertRow } from '../../database/insert-row.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { BoardOfTheDay } from '../board-of-the-day.js';
import type { FreezePackInput } from '../pack.inputs.js';
import type { PackSummaryRow } from '../pack-row.js';
import { nameScope, scopeKey, type NamedScope } from '../pack-scope.js';
import { previousPack, settledSince } from '../previous-pack.js';

/** Freezes the board as it stands: from then on nobody changes a letter of it. */
@Injectable()
export class FreezePack {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly eventLog: EventLog,
    private readonly board: BoardOfTheDay,
  ) {}

  execute(actor: ActingMember, input: FreezePackInput): Promise<CommandResult<{ id: string }>> {
    const claim = { operation: 'freezePack', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, async (tx) => {
      const heading = headPack(input);
      if (!heading.ok) return refused(heading.refusals);
      const scope = await nameScope(tx, actor, boardScope(input.scope));
      return scope.ok ? this.freeze(tx, actor, heading.value, scope.value) : scope;
    });
  }

  private async freeze(
    tx: EntityManager,
    actor: ActingMember,
    heading: PackHeading,
    { scope, names }: NamedScope,
  ): Promise<CommandResult<{ id: string }>> {
    const key = scopeKey(scope);
    // Each follows the one before: of two that are frozen at once, the second follows the first.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `pack:${actor.workspaceId}:${key}`,
    ]);
    const previous = await previousPack(tx, actor, key);
    const board = await this.board.read(tx, actor, scope);
    const frozenAt = momentOf(actor);
    const { text, fingerprint } = freezePack({
      ...{ ...heading, ...board, frozenAt: frozenAt.toISOString(), scope: names },
      previous: previous?.fingerprint ?? null,
      settledAsks: await settledSince(tx, actor, previous),
    });
    const changes = previous ? packChanges(previous.content, readPackText(text)).length : null;
    const id = newId();
    await insertRow(tx, actor, 'packs', {
      ...{ id, ...heading, scope: { ...names, from: scope.from ?? null, to: scope.to ?? null } },
      ...{ scope_key: key, as_of: board.answers.asOf, frozen_by: actor.memberId, frozen_at: frozenAt },
      ...{ previous_id: previous?.id ?? null, summary: summaryOf(board.answers, changes) },
      ...{ content: text, fingerprint },
    });
    await tx.query(NAME_PEOPLE, [actor.workspaceId, id, ...subjectsOf(board.answers)]);
    await this.eventLog.append(tx, actor, {
      ...{
        kind: 'packFrozen',
        objectType: 'pack',
        objectId: id,
        after: { title: heading.title, fingerprint },
      },
    });
    return done({ id });
  }
}

function summaryOf(answers: BoardAnswers, changes: number | null): PackSummaryRow {
  const { testing, learned, changed, blocked, decide } = answers;
  return {
    ...{ running: testing.running, evaluated: learned.evaluated, decided: changed.decided, changes },
    ...{ blocked: blocked.count, toDecide: waitingFor(decide).total },
  };
}

const subjectsOf = (answers: BoardAnswers): [string[], string[]] => [
  [...toldExperiments(answers).keys()],
  answers.decide.asks.map(({ id }) => id),
];

/** Whose names stand beside what, by reference: the owners of experiments, those who asked. */
const NAME_PEOPLE = `
  INSERT INTO pack_people (workspace_id, pack_id, subject_id, person_id)
  SELECT $1::uuid, $2::uuid, e.id, m.person_id FROM experiments e
    JOIN members m ON m.workspace_id = $1 AND m.id = e.owner_id WHERE e.workspace_id = $1 AND e.id = ANY ($3::uuid[])
  UNION ALL SELECT $1, $2, a.id, m.person_id FROM asks a
    JOIN members m ON m.workspace_id = $1 AND m.id = a.asked_by WHERE a.workspace_id = $1 AND a.id = ANY ($4::uuid[])`;
