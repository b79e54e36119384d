import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../database/acting-member.js';
import { PipelinedReads, type ReadStatement } from '../database/pipelined-reads.js';
import type { Selected } from './selection.js';

/** SQL of one row with one column `answer`, the JSON text of a field. `$1` is the workspace, `values` are for `$2` and on. */
export interface TextQuery {
  readonly statement: ReadStatement;
  readonly values: readonly unknown[];
  /** What is left to do with the answer in the process; null leaves it to the executor. */
  readonly finish?: Finish;
}

/** The row of an answer, with what else its statement reads. */
export type AnswerRow = Readonly<Record<string, unknown>> & { readonly answer: string | null };
export type Finish = (row: AnswerRow, actor: ActingMember) => string | null | Promise<string | null>;

/**
 * How a root field is answered as text for one document, known before anybody asks. Null leaves the arguments to the executor, which says
 * what is wrong with them.
 */
export type TextPlan = (args: Readonly<Record<string, unknown>>) => TextQuery | null;

/** Answers one root field of the schema, open to every member, by SQL that makes its JSON. */
export interface TextAnswer {
  readonly field: string;
  /** Throws `NoSqlForField` when something is asked for that only the executor can give. */
  plan(asked: Selected): TextPlan;
}

/** SQL condition: the reader was found to be a member. */
export const BY_A_MEMBER = `nullif(current_setting('app.member_id', true), '') IS NOT NULL`;

/** SQL of a row with the answer, for a member; whoever is none gets no row, and nothing of it is computed. */
export const answerSql = (json: string): string => `SELECT ${json}::text AS answer WHERE ${BY_A_MEMBER}`;

/** The root fields that PostgreSQL can answer whole; features register theirs when they are made. */
@Injectable()
export class TextAnswers {
  private readonly byField = new Map<string, TextAnswer>();

  register(answer: TextAnswer): void {
    this.byField.set(answer.field, answer);
  }

  of(field: string): TextAnswer | undefined {
    return this.byField.get(field);
  }
}

/** What a text answer says, for the executor to take apart. */
@Injectable()
export class JsonReads {
  constructor(private readonly reads: PipelinedReads) {}

  async read<Value>(actor: ActingMember, { statement, values }: TextQuery): Promise<Value> {
    const [rows] = await this.reads.read(actor, [{ ...statement, values: [actor.workspaceId, ...values] }]);
    const row = rows?.[0] as { answer: string | null } | undefined;
    if (!row) throw new Error('A member is answered with one row.');
    return JSON.parse(row.answer ?? 'null') as Value;
  }
}
