import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import type { AskPeople } from '@levain/domain/asks/ask-access.js';
import type { AskState } from '@levain/domain/asks/ask-state.js';
import type { AnswerableAsk } from '@levain/domain/asks/answer-ask.js';
import { visibleExperiment } from '../experiments/visible-experiments.js';

export interface AskAnswerRow {
  id: string;
  answer: AskAnswer;
  word: string | null;
  option: number | null;
  answered_by: string;
  answered_at: string;
  reply: string | null;
  replied_at: string | null;
}

/** A decision asked of leadership as one statement gives it; days are texts. */
export interface AskRow {
  id: string;
  question: string;
  context: string;
  options: string[];
  due_on: string;
  experiment_id: string | null;
  project_id: string | null;
  /** The leader it is for, while they are one. */
  addressed_to: string | null;
  asked_by: string;
  asked_at: string | Date;
  state: AskState;
  moved_at: string | Date;
  closing_word: string | null;
  version: number;
  /** When the experiment it is about was closed. */
  experiment_closed_at: string | Date | null;
  /** The first answer first. */
  answers: AskAnswerRow[];
}

export const peopleOf = (row: AskRow): AskPeople => ({
  askedById: row.asked_by,
  addressedToId: row.addressed_to,
});

/** The question as the rules of its answer look at it, for the member who reads. */
export function answerableOf(row: AskRow, memberId: string): AnswerableAsk {
  const last = row.answers.at(-1);
  const closedAt = row.experiment_closed_at;
  return {
    state: row.state,
    options: row.options,
    last: last
      ? {
          answer: last.answer,
          word: last.word,
          option: last.option,
          isByViewer: last.answered_by === memberId,
        }
      : null,
    isExperimentClosedSince:
      last !== undefined && closedAt !== null && new Date(closedAt) > new Date(last.answered_at),
  };
}

const ANSWERS = `(SELECT coalesce(json_agg(json_build_object('id', given.id, 'answer', given.answer, 'word', given.word,
    'option', given.option, 'answered_by', given.answered_by, 'answered_at', given.answered_at, 'reply', given.reply,
    'replied_at', given.replied_at) ORDER BY given.answered_at, given.id), '[]'::json)
  FROM ask_answers given WHERE given.workspace_id = a.workspace_id AND given.ask_id = a.id)`;

/** SQL: the leader `a` is for, as long as they decide: one who left, or whose role changed, leaves it to all of leadership. */
export const ADDRESSEE = `(SELECT leader.id FROM members leader WHERE leader.workspace_id = a.workspace_id
  AND leader.id = a.addressed_to AND leader.disabled_at IS NULL AND leader.role IN ('leadership', 'admin'))`;

/** SQL: whether `a` waits for the member of a parameter, whose role is another one. It mirrors the rule of the domain: nobody answers what they asked. */
export const waitsForMember = (
  member: string,
  role: string,
): string => `(a.state = 'waiting' AND a.asked_by <> ${member}
  AND ${role}::text IN ('leadership', 'admin') AND coalesce(${ADDRESSEE} = ${member}, true))`;

/** What the member may see of `a` (asks), `$1` being the workspace: nothing about another's private draft. More conditions may follow. */
export const FROM_ASKS = `
  FROM asks a LEFT JOIN experiments e ON e.workspace_id = a.workspace_id AND e.id = a.experiment_id
  WHERE a.workspace_id = $1 AND (a.experiment_id IS NULL OR ${visibleExperiment('e')})`;

/** Questions the member may see; `$1` is the workspace. More conditions on `a` (asks) may follow. */
export const SELECT_ASKS = `
  SELECT a.id, a.question, a.context, a.options, a.due_on::text AS due_on, a.experiment_id, a.project_id, ${ADDRESSEE} AS addressed_to,
    a.asked_by, a.asked_at, a.state, a.moved_at, a.closing_word, a.version,
    e.closed_at AS experiment_closed_at, ${ANSWERS} AS answers
  ${FROM_ASKS}`;
