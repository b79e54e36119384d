import { readFileSync } from 'node:fs';
import { LEADERSHIP } from '../limit/leadership-sql.mjs';
import { OUTCOME } from '../limit/outcome-sql.mjs';

const MEMBER = `nullif(current_setting('app.member_id', true), '')::uuid`;

/** What stands for the parameters of a statement of the limit. */
const told = (sql) =>
  sql.replaceAll('$1', 'levain_workspace()').replaceAll('$2', MEMBER).replaceAll('$3', 'levain_person()');

/** Its functions. The outcome of a card and the roll-up are the same SQL as that of the limit, and come as JSON. */
export const FUNCTIONS = `${readFileSync(new URL('functions.sql', import.meta.url), 'utf8')}
create or replace function experiments_outcome(e experiments) returns json language sql stable as $$
  select ${OUTCOME.replaceAll('$1', 'e.workspace_id')}
  from (values (1)) one left join evaluations v on v.workspace_id = e.workspace_id and v.experiment_id = e.id
$$;

create or replace function bench_portfolio(today date) returns json language sql stable as $$
  select (answer::json #> '{data,portfolio}') from (${told(LEADERSHIP).replaceAll('$4', 'today')}) one
$$`;
