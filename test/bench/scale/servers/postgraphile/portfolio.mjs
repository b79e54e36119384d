import { LEADERSHIP } from '../limit/leadership-sql.mjs';

const MEMBER = `nullif(current_setting('app.member_id', true), '')::uuid`;
const counts = (names) => names.split(' ').map((name) => `"${name}" int`);
const VERDICTS = 'confirmed refuted noDifference notEnoughEvidence abandoned';
const GROUPED = 'experiments running ended learned judged costed';
const WHOLE = `${GROUPED} started evaluated targetSet amended confirmedByTwo reached iteration fromLearning valued`;

/** Its types, by name: each thing of the roll-up with the fields that our screen asks for. */
const TYPES = {
  bench_verdicts: counts(VERDICTS),
  bench_money: ['spent float8', '"spentOfValued" float8', 'returned float8', 'measured float8'],
  bench_figures: [...counts(WHOLE), '"medianDays" float8', 'verdicts bench_verdicts', 'money bench_money'],
  bench_group: ['key text', 'name text', 'figures bench_figures'],
  bench_case: ['figure int', 'count int'],
  bench_time: [
    'count int',
    '"lowerQuartile" float8',
    'median float8',
    '"upperQuartile" float8',
    'running int',
    '"runningLonger" int',
    'days bench_case[]',
  ],
  bench_days: ['count int', 'median float8'],
  bench_iteration: [
    'lineages int',
    'iterated int',
    '"medianDepth" float8',
    'deepest int',
    '"deepestNumber" int',
    'depths bench_case[]',
    'days bench_days',
  ],
  bench_costly: [
    '"experimentId" text',
    'number int',
    'title text',
    'verdict text',
    'spent float8',
    'returned float8',
    'measured float8',
    'assumptions text[]',
  ],
  bench_portfolio_of: [
    ...[
      '"asOf" date',
      'currency text',
      '"groupCount" int',
      'figures bench_figures',
      'quarters bench_group[]',
      'groups bench_group[]',
    ],
    ...['"timeToVerdict" bench_time', 'iteration bench_iteration', 'costliest bench_costly[]'],
  ],
};

const sql = LEADERSHIP.replaceAll('$1', 'levain_workspace()')
  .replaceAll('$2', MEMBER)
  .replaceAll('$3', 'levain_person()')
  .replaceAll('$4', 'today');

/** The statement of the limit, typed: in this API too each field is one of the schema, and can be asked for or left out. */
export const PORTFOLIO_FUNCTION = `
drop function if exists bench_portfolio(date);
drop type if exists ${Object.keys(TYPES).reverse().join(', ')};
${Object.entries(TYPES)
  .map(([name, columns]) => `create type ${name} as (${columns.join(', ')});`)
  .join('\n')}
create function bench_portfolio(today date) returns bench_portfolio_of language sql stable as $$
  select json_populate_record(null::bench_portfolio_of, (answer::json #> '{data,portfolio}')) from (${sql}) one
$$;`;

const verdicts = `verdicts { ${VERDICTS} }`;

export const PORTFOLIO = `query Leadership($today: Date!) {
  benchPortfolio(today: $today) {
    asOf currency groupCount
    figures { ${WHOLE} medianDays ${verdicts} money { spent spentOfValued returned measured } }
    quarters { key figures { experiments ended learned ${verdicts} } }
    groups { key name figures { ${GROUPED} medianDays ${verdicts} money { spent } } }
    timeToVerdict { count lowerQuartile median upperQuartile running runningLonger days { figure count } }
    iteration { lineages iterated medianDepth deepest deepestNumber depths { figure count } days { count median } }
    costliest { experimentId number title verdict spent returned measured assumptions }
  }
}`;
