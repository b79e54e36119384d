import type { SaidRefusals } from '../../../ui/use-refusals.js';
import type { ExperimentView } from '../page/api/experiment-parts.js';
import type { MetricChoice } from './plan-form.js';
import type { PlanFormState } from './use-plan-form.js';

/** What each part of the plan form works with. */
export interface PlanPartProps {
  readonly state: PlanFormState;
  readonly said: SaidRefusals;
  readonly metrics: readonly MetricChoice[];
  readonly experiment: Pick<ExperimentView, 'hypothesis'>;
}
