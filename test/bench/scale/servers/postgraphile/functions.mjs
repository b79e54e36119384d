import { readFileSync } from 'node:fs';
import { OUTCOME } from '../limit/outcome-sql.mjs';
import { PORTFOLIO_FUNCTION } from './portfolio.mjs';

/** Its functions. The outcome of a card and the roll-up are the same SQL as that of the limit; the outcome comes as JSON. */
export const FUNCTIONS = `${readFileSync(new URL('functions.sql', import.meta.url), 'utf8')}
create or replace function experiments_outcome(e experiments) returns json language sql stable as $$
  select ${OUTCOME.replaceAll('$1', 'e.workspace_id')}
  from (values (1)) one left join evaluations v on v.workspace_id = e.workspace_id and v.experiment_id = e.id
$$;
${PORTFOLIO_FUNCTION}`;
