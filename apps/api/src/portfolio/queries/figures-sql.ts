import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { TRAITS } from '@levain/domain/portfolio/figures.js';
import { SPREAD_MINIMUM } from '@levain/domain/portfolio/spread.js';
import { hasTrait } from './trait-sql.js';

const each = <Word extends string>(words: readonly Word[], sql: (word: Word) => string): string =>
  words.map((word) => `'${word}', ${sql(word)}`).join(', ');
const count = (condition: string): string => `coalesce(sum(cell.n) FILTER (WHERE ${condition}), 0)`;
const tally = (column: string, words: readonly string[]): string =>
  `json_build_object(${each(words, (word) => count(`cell.${column} = '${word}'`))})`;
const money = (column: string, trait: 'costed' | 'valued'): string =>
  `coalesce(sum(cell.${column}) FILTER (WHERE ${hasTrait('cell', trait)}), 0)::float8`;

/** SQL aggregate: quartiles of a column, as an array; null below the minimum. `percentile_cont` is the domain's `quantile`. */
export const quartilesSql = (column: string): string => `CASE WHEN count(${column}) >= ${SPREAD_MINIMUM}
    THEN percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY ${column}) END`;

/** SQL aggregate: as {@link quartilesSql}, the median alone. */
export const medianSql = (column: string): string => `CASE WHEN count(${column}) >= ${SPREAD_MINIMUM}
    THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY ${column}) END`;

/** What experiments that are counted alike have in common. */
export const CELL = 'stage, verdict, decision, traits';

/** SQL aggregates of a cell: how many they are, and their money. */
export const CELL_SUMS =
  'count(*) AS n, sum(spent) AS spent, sum(returned) AS returned, sum(measured) AS measured';

/** SQL aggregate: the figures of the cells of a group, as JSON; its median comes from elsewhere. */
export const figuresJson = (median: string): string => `json_build_object(
    'experiments', coalesce(sum(cell.n), 0), ${each(TRAITS, (trait) => count(hasTrait('cell', trait)))},
    'stages', ${tally('stage', STAGES)}, 'verdicts', ${tally('verdict', VERDICTS)},
    'decisions', ${tally('decision', DECISION_KINDS)}, 'medianDays', ${median},
    'money', json_build_object('spent', ${money('spent', 'costed')}, 'spentOfValued', ${money('spent', 'valued')},
      'returned', ${money('returned', 'valued')}, 'measured', ${money('measured', 'valued')}))`;
