import { visibleExperiment } from './visible-experiments.js';

/** Links of the experiments the member may see; `$1` is the workspace. More conditions on `e` (experiments) may follow. */
export const SELECT_EXPERIMENT_LINKS = `
  SELECT e.id, e.number, e.title, e.stage, ev.verdict, d.kind AS decision, e.hypothesis_id, e.prototype_id
  FROM experiments e
  LEFT JOIN evaluations ev ON ev.workspace_id = e.workspace_id AND ev.experiment_id = e.id
  LEFT JOIN decisions d ON d.workspace_id = e.workspace_id AND d.experiment_id = e.id
  WHERE e.workspace_id = $1 AND ${visibleExperiment('e')}`;
