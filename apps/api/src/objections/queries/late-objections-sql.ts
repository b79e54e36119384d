import { ANSWER_DAYS } from '@levain/domain/objections/standing.js';

/**
 * SQL: the experiments with an objection whose answer is late, for whoever leads them; from the common table `seen` of the home (`leads`,
 * `watches`). `$1` is the workspace, `$4` today. `due_on` is the oldest day that passed, `late_count` how many are late.
 */
export const LATE_OBJECTIONS = `
  SELECT e.id, min(o.waits_since) + ${ANSWER_DAYS} AS due_on, count(*)::int AS late_count
  FROM seen e JOIN objections o ON o.workspace_id = $1 AND o.experiment_id = e.id
  WHERE e.leads AND o.answered_on IS NULL AND o.withdrawn_on IS NULL AND o.waits_since + ${ANSWER_DAYS} < $4::date
  GROUP BY e.id`;
