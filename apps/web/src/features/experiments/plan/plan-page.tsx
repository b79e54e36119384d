import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { useExperiment } from '../experiment-context.js';
import { OverlapNotice } from '../overlaps/overlap-notice.js';
import { MetricsQuery } from './api/plan-acts.js';
import { FrozenPlan } from './frozen-plan.js';
import { PlanEditor } from './plan-editor.js';
import { PlanSummary } from './plan-summary.js';
import { Panel } from '../../../ui/panel.js';

/** The bet: written before the test, read ever after. */
export function PlanPage() {
  const { number, plan, permissions } = useExperiment();
  const text = useText();
  useDocumentTitle(text('plan.documentTitle', { number }));
  const mayWrite = permissions.canEdit;
  const [{ data, error }, ask] = useQuery({ query: MetricsQuery, pause: !mayWrite });
  if (plan.frozenAt) return <FrozenPlan metrics={data?.metrics ?? []} />;
  if (!mayWrite) {
    return (
      <Panel title={text('plan.title')} sentence={text('plan.notFrozenYet')}>
        <PlanSummary plan={plan} />
      </Panel>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => ask()} />;
  if (!data) return <LoadingState shape="rows" />;
  return (
    <>
      <OverlapNotice />
      <PlanEditor metrics={data.metrics} />
    </>
  );
}
