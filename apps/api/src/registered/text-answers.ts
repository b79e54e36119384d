import { Injectable } from '@nestjs/common';
import type { ReadStatement } from '../database/pipelined-reads.js';
import type { Selected } from './selection.js';

/** SQL of one row with one column `answer`, the JSON text of a field. `$1` is the workspace, `values` are for `$2` and on. */
export interface TextQuery {
  readonly statement: ReadStatement;
  readonly values: readonly unknown[];
}

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

/** SQL of a row with the answer, for a member; whoever is none gets no row, and nothing of it is computed. */
export const answerSql = (json: string): string =>
  `SELECT ${json}::text AS answer WHERE nullif(current_setting('app.member_id', true), '') IS NOT NULL`;

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
