import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { servingProjects } from '../../goals/serving-projects.js';
import { localId, type ObjectType } from '../../graphql/global-id.js';
import { hasTrait } from '../../portfolio/queries/trait-sql.js';
import { searchedWords } from '../../search/searched-words.js';
import type { BoardFilter } from '../board.inputs.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What a filter asks of an experiment: only what it names is in the SQL. */
export interface Selection {
  /** SQL: conditions on the `e` of {@link ENTRIES}. */
  readonly asked: readonly string[];
  /** From `$2` on; `$1` is the workspace. */
  readonly parameters: readonly unknown[];
}

/** The entries of the portfolio: all that a filter names stands in one index over them, in the order of a board. */
export const ENTRIES = `(SELECT entry.*, entry.experiment_id AS id FROM portfolio_entries entry WHERE entry.workspace_id = $1) e`;

type Given = (value: unknown) => string;
type Condition = (filter: BoardFilter, given: Given) => string | null;

const CONDITIONS: readonly Condition[] = [
  ({ stages }, given) => (stages?.length ? `e.stage = ANY (${given(stages)}::text[])` : null),
  ({ verdicts }, given) => (verdicts?.length ? `e.verdict = ANY (${given(verdicts)}::text[])` : null),
  ({ decisions }, given) => (decisions?.length ? `e.decision = ANY (${given(decisions)}::text[])` : null),
  ({ activity }, given) => (activity ? `e.activity = ${given(activity)}` : null),
  ({ ownerId }, given) => (ownerId ? `e.owner_id = ${given(uuidOf('member', ownerId))}` : null),
  ({ projectId }, given) => (projectId ? `e.project_id = ${given(uuidOf('project', projectId))}` : null),
  ({ departmentId }, given) =>
    departmentId
      ? among(
          'e.project_id',
          `(SELECT linked.project_id FROM project_departments linked
        WHERE linked.workspace_id = $1 AND linked.department_id = ${given(uuidOf('department', departmentId))})`,
        )
      : null,
  ({ from }, given) =>
    from ? `e.last_activity_at >= ${given(from)}::date::timestamp AT TIME ZONE 'UTC'` : null,
  ({ to }, given) =>
    to ? `e.last_activity_at < (${given(to)}::date + 1)::timestamp AT TIME ZONE 'UTC'` : null,
  ({ text }, given) => heldText(text, given),
  ({ waitingFor }) => (waitingFor === 'confirmation' ? UNANSWERED_VERDICT : null),
  ({ goalId }, given) =>
    goalId ? among('e.project_id', servingProjects(given(uuidOf('goal', goalId)))) : null,
  ({ quarter }, given) => (quarter ? `e.quarter = ${given(QUARTER.test(quarter) ? quarter : '')}` : null),
  ({ trait }) => (trait ? hasTrait('e', trait) : null),
  ({ waitingFor }) => (waitingFor === 'decision' ? `e.stage = 'iterate' AND e.decision IS NULL` : null),
];

/** SQL: looked up in a table of hashes while the entries go by in their order. Said plainly it would be a join, which loses the order or asks once an entry. */
const among = (value: string, chosen: string): string => `(${value} IN ${chosen}) IS TRUE`;

/** As they are kept; anything else is no quarter, and PostgreSQL would not take all of it. */
const QUARTER = /^\d{4}-Q[1-4]$/;

const UNANSWERED_VERDICT = `e.stage = 'evaluate' AND e.verdict IS NOT NULL AND NOT ${hasTrait('e', 'confirmedByTwo')}
      AND NOT EXISTS (SELECT FROM evaluations ev
        JOIN verdict_reviews review ON review.workspace_id = ev.workspace_id AND review.experiment_id = ev.experiment_id
        WHERE ev.workspace_id = $1 AND ev.experiment_id = e.id
          AND review.stance = 'contest' AND review.reviewed_at >= ev.recorded_at)`;

/** Its title, what it keeps and changes and its hypothesis hold every word, in any form; or it has the number, which `#` says alone. */
function heldText(text: string | null | undefined, given: Given): string | null {
  const words = searchedWords(text);
  if (words === null) return null;
  const [, sign, number] = /^(#?)(\d{1,9})$/.exec(text?.trim() ?? '') ?? [];
  const kept: string[] = [];
  if (words.length > 0 && !sign) kept.push(holding(`${given(words)}::text[]`));
  if (number)
    kept.push(`e.id = (SELECT numbered.id FROM experiments numbered
        WHERE numbered.workspace_id = $1 AND numbered.number = ${given(Number(number))})`);
  return `(${kept.join(' OR ') || 'false'})`;
}

const holding = (words: string): string => among('e.id', `(SELECT levain_experiments_found(${words}))`);

/** From so many on, words are so common that a page of those who hold them is found by looking at the latest entries one by one. */
const COMMON = 1_000;

/** SQL: the same conditions for a page, which is full before all that hold some words need to be known. */
export const pagedBy = (asked: readonly string[]): readonly string[] =>
  asked.map((condition) =>
    condition.replace(
      /\(e\.id IN \(SELECT levain_experiments_found\((\$\d+::text\[\])\)\)\) IS TRUE/,
      (all, words) =>
        [
          `CASE WHEN (SELECT count(*) FROM (SELECT levain_experiments_found(${words}) LIMIT ${COMMON}) known) < ${COMMON} THEN ${all}`,
          `ELSE (SELECT own.words @@ (SELECT levain_words_asked(${words})) FROM text_words own
          WHERE own.workspace_id = $1 AND own.kind = 'experiment' AND own.object_id = e.id) END`,
        ].join('\n        '),
    ),
  );

const uuidOf = (type: ObjectType, id: string): string => localId(type, id) ?? NOBODY;

export function selectionOf(filter: BoardFilter): Selection {
  const parameters: unknown[] = [];
  const given: Given = (value) => `$${parameters.push(value) + 1}`;
  return { asked: CONDITIONS.flatMap((condition) => condition(filter, given) ?? []), parameters };
}

/** SQL: the condition that keeps what was asked, of what the viewer may see. */
export const visibleAnd = (...asked: readonly string[]): string =>
  ['e.workspace_id = $1', visibleExperiment('e'), ...asked].join('\n      AND ');

/** SQL: the ids of the experiments that a filter keeps and the viewer may see, with what tells them apart. */
export const matching = ({ asked }: Selection): string => `
    SELECT e.id, e.stage, e.last_activity_at, e.verdict, e.decision
    FROM ${ENTRIES}
    WHERE ${visibleAnd(...asked)}`;
