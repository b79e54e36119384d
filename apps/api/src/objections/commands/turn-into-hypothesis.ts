import { turnIntoHypothesis } from '@levain/domain/objections/answer.js';
import { hypothesisFromObjection } from '@levain/domain/objections/hypothesis-from-objection.js';
import { mayAnswerObjection } from '@levain/domain/objections/objection-access.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingMember } from '../../database/acting-member.js';
import { done, refused, type CommandResult } from '../../database/command-result.js';
import { Idempotency } from '../../database/idempotency.js';
import { todayOf } from '../../database/moment.js';
import { globalId } from '../../graphql/global-id.js';
import { WriteHypothesis } from '../../hypotheses/commands/write-hypothesis.js';
import type { HypothesisFields } from '../../hypotheses/hypothesis.inputs.js';
import { AnswerWriter } from '../answer-writer.js';
import { holdObjection } from '../held-objection.js';
import { standingOn, type ObjectionRow } from '../objection-row.js';
import type { TurnIntoHypothesisInput } from '../objection.inputs.js';

interface Turned {
  readonly id: string;
  readonly hypothesisId: string;
}

/** One act: the hypothesis is written, the resistance answered by it, its author told. */
@Injectable()
export class TurnIntoHypothesis {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly writeHypothesis: WriteHypothesis,
    private readonly writer: AnswerWriter,
  ) {}

  execute(actor: ActingMember, input: TurnIntoHypothesisInput): Promise<CommandResult<Turned>> {
    const claim = { operation: 'turnIntoHypothesis', key: input.idempotencyKey, input };
    return this.idempotency.once(actor, claim, (tx) => this.turn(tx, actor, input));
  }

  private async turn(
    tx: EntityManager,
    actor: ActingMember,
    input: TurnIntoHypothesisInput,
  ): Promise<CommandResult<Turned>> {
    const held = await holdObjection(tx, actor, input, (viewer, row) =>
      mayAnswerObjection(viewer, row.lead_ids),
    );
    if (!held.ok) return held;
    const answer = turnIntoHypothesis(standingOn(held.value, todayOf(actor)), input.reason);
    if (!answer.ok) return refused(answer.refusals);
    const fields = input.hypothesis ?? (await this.prefilled(tx, actor, held.value));
    const written = await this.writeHypothesis.write(tx, actor, fields);
    if (!written.ok) return written;
    const hypothesisId = written.value.id;
    const answered = await this.writer.write(tx, actor, held.value, { ...answer.value, hypothesisId });
    return answered.ok ? done({ id: answered.value.id, hypothesisId }) : answered;
  }

  private async prefilled(
    tx: EntityManager,
    actor: ActingMember,
    row: ObjectionRow,
  ): Promise<HypothesisFields> {
    const [around]: { department: string | null; project_id: string | null }[] = await tx.query(AROUND, [
      actor.workspaceId,
      row.id,
    ]);
    const parts = hypothesisFromObjection({
      statement: row.statement,
      departmentName: around?.department ?? null,
    });
    const projectId = around?.project_id ? globalId('project', around.project_id) : null;
    return { ...parts, locale: actor.locale, projectId, prototypeId: null };
  }
}

const AROUND = `
  SELECT d.name AS department, coalesce(e.project_id, h.project_id, o.project_id) AS project_id
  FROM objections o
  LEFT JOIN departments d ON d.workspace_id = o.workspace_id AND d.id = o.department_id
  LEFT JOIN experiments e ON e.workspace_id = o.workspace_id AND e.id = o.experiment_id
  LEFT JOIN hypotheses h ON h.workspace_id = o.workspace_id AND h.id = o.hypothesis_id
  WHERE o.workspace_id = $1 AND o.id = $2`;
