import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { TRAITS, type Trait } from '@levain/domain/portfolio/figures.js';
import { SPREAD_MINIMUM } from '@levain/domain/portfolio/spread.js';
import { NoSqlForField, type FieldSql } from '../../registered/json-sql.js';
import type { Selected } from '../../registered/selection.js';
import { hasTrait } from './trait-sql.js';

/** SQL aggregate: quartiles of a column, as an array; null below the minimum. `percentile_cont` is the domain's `quantile`. */
export const quartilesSql = (column: string): string => `CASE WHEN count(${column}) >= ${SPREAD_MINIMUM}
    THEN percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY ${column}) END`;

/** SQL aggregate: as {@link quartilesSql}, the median alone. */
export const medianSql = (column: string): string => `CASE WHEN count(${column}) >= ${SPREAD_MINIMUM}
    THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY ${column}) END`;

const count = (condition: string): string => `coalesce(sum(cell.n) FILTER (WHERE ${condition}), 0)::int`;
const entries = <Word extends string>(words: readonly Word[], sql: (word: Word) => FieldSql) =>
  Object.fromEntries(words.map((word) => [word, sql(word)]));

type Fields = Readonly<Record<string, FieldSql>>;

/** SQL: an object of aggregates over the rows of its own query: in a query of its own they would not be grouped with them. */
export const inPlace =
  (typename: string, fields: Fields) =>
  ({ fields: asked }: Selected): string => {
    const pairs = asked.map((each) => {
      const sql = each.name === '__typename' ? `'${typename}'::text` : fields[each.name];
      if (sql === undefined) throw new NoSqlForField(each.name);
      return `'${each.key}', ${typeof sql === 'string' ? sql : sql(each)}`;
    });
    return `json_build_object(${pairs.join(', ')})`;
  };

const tally = (typename: string, column: string, words: readonly string[]) =>
  inPlace(typename, Object.fromEntries(words.map((word) => [word, count(`cell.${column} = '${word}'`)])));
const money = (column: string, trait: Trait): string =>
  `coalesce(sum(cell.${column}) FILTER (WHERE ${hasTrait('cell', trait)}), 0)::float8`;

/** The figures of the cells of a group; `median` is their median of days, made elsewhere. */
export const figuresSql = (median: string) =>
  inPlace('PortfolioFigures', {
    experiments: 'coalesce(sum(cell.n), 0)::int',
    ...entries(TRAITS, (trait) => count(hasTrait('cell', trait))),
    stages: tally('StageTally', 'stage', STAGES),
    verdicts: tally('VerdictTally', 'verdict', VERDICTS),
    decisions: tally('DecisionTally', 'decision', DECISION_KINDS),
    medianDays: median,
    money: inPlace('PortfolioMoney', {
      spent: money('spent', 'costed'),
      spentOfValued: money('spent', 'valued'),
      returned: money('returned', 'valued'),
      measured: money('measured', 'valued'),
    }),
  });

/** Columns that only some figures need. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { stages: ['stage'], decisions: ['decision'] };

/** What experiments that are counted alike have in common, as far as it is asked. */
export function cellColumns(asked: readonly Selected[]): string[] {
  const more = asked.flatMap(({ name }) => NEEDED[name] ?? []);
  return ['verdict', 'traits', ...new Set(more)];
}

/** SQL: experiments that are counted alike are counted first; a few thousand cells are then added up, group by group. */
export const cellsSql = (column: string, alike: readonly string[]): string => `
    SELECT ${column}, ${alike.join(', ')}, count(*) AS n, sum(spent) AS spent, sum(returned) AS returned, sum(measured) AS measured
    FROM kept GROUP BY ${column}, ${alike.join(', ')}`;
