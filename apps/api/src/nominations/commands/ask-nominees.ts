import { discloseResults } from '@levain/domain/nominations/disclosure.js';
import { nomineesOf } from '@levain/domain/nominations/nominees.js';
import { askNominees } from '@levain/domain/nominations/round.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { updateVersioned } from '../../database/conditional-update.js';
import { EventLog } from '../../database/event-log.js';
import { momentOf } from '../../database/moment.js';
import { newId } from '../../database/new-id.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { disclosureFacts } from '../disclosure-facts.js';
import { holdRound } from '../held-round.js';
import { NominationMail } from '../nomination-mail.js';
import { responsesOf, talliesOf } from '../read-nominations.js';
import type { AskNomineesInput } from '../round.inputs.js';
import { stateOf, type RoundRow } from '../round-row.js';
import { tellable, type NomineeToTell } from '../tellable-nominees.js';

/** Tells those whom enough colleagues named, and asks whether they agree to be listed. Nobody else learns who they are. */
@Injectable()
export class AskNominees {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mail: NominationMail,
    private readonly eventLog: EventLog,
  ) {}

  execute(actor: ActingMember, input: AskNomineesInput): Promise<CommandResult<{ id: string }>> {
    return this.unitOfWork.write(actor, (tx) => this.ask(tx, actor, input));
  }

  private async ask(
    tx: EntityManager,
    actor: ActingMember,
    input: AskNomineesInput,
  ): Promise<CommandResult<{ id: string }>> {
    const held = await holdRound(tx, actor, input);
    if (!held.ok) return held;
    const row = held.value;
    const namedBy = askNominees(stateOf(row, actor), input.namedBy);
    if (!namedBy.ok) return refused(namedBy.refusals);
    const nominees = await this.nominees(tx, actor, row, namedBy.value);
    if (nominees.length === 0) return refused([refusal('NOBODY_TO_TELL', 'namedBy')]);
    const saved = await updateVersioned(
      tx,
      actor,
      { table: 'nomination_rounds', id: row.id, version: input.version },
      { title: row.title },
    );
    if (!saved.ok) return saved;
    await this.tell(tx, actor, row.id, { nominees, namedBy: namedBy.value });
    await this.eventLog.append(tx, actor, {
      kind: 'nomineesAsked',
      objectType: 'round',
      objectId: row.id,
      after: { namedBy: namedBy.value, count: nominees.length },
    });
    return done({ id: row.id });
  }

  private async nominees(
    tx: EntityManager,
    actor: ActingMember,
    row: RoundRow,
    namedBy: number,
  ): Promise<NomineeToTell[]> {
    if (discloseResults(disclosureFacts(row, actor), true).withheld) return [];
    const [tallies, responses] = [await talliesOf(tx, actor, row.id), await responsesOf(tx, actor, row.id)];
    const named = nomineesOf(tallies, responses, { namedBy, minimum: row.minimum_answers });
    return tellable(tx, actor, row.id, named);
  }

  /** Those who are listed already agreed before: they are counted with the others and not asked again. */
  private async tell(
    tx: EntityManager,
    actor: ActingMember,
    roundId: string,
    { nominees, namedBy }: { nominees: readonly NomineeToTell[]; namedBy: number },
  ): Promise<void> {
    const askedAt = momentOf(actor);
    const rows = nominees.map((nominee) => ({ ...nominee, id: newId() }));
    await tx.query(
      `INSERT INTO round_nominees (workspace_id, id, round_id, person_id, named_by, asked_at, answered_at)
       SELECT $1, r.id, $2, r.person_id, $3, $4, CASE WHEN r.is_listed THEN $4::timestamptz END
       FROM unnest($5::uuid[], $6::uuid[], $7::boolean[]) AS r (id, person_id, is_listed)`,
      [
        ...[actor.workspaceId, roundId, namedBy, askedAt],
        rows.map(({ id }) => id),
        rows.map(({ personId }) => personId),
        rows.map(({ isListed }) => isListed),
      ],
    );
    const asked = rows.filter(({ isListed }) => !isListed).map(({ id }) => id);
    await this.mail.askNominees(tx, actor, asked);
  }
}
