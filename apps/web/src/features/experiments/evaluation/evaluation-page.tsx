import { IconScale } from '@tabler/icons-react';
import { useText } from '../../../i18n/use-text.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { CreditsPanel } from '../credits/credits-panel.js';
import { useExperiment } from '../experiment-context.js';
import { ForecastsAfter } from '../forecasts/forecasts-panel.js';
import { ReferenceFigures } from '../references/reference-figures.js';
import { useFieldFocus } from '../page/use-field-focus.js';
import { verdictStandingOf } from '../page/standing.js';
import { ComputedVerdict } from './computed-verdict.js';
import { ExpectedObserved } from './expected-observed.js';
import { RecordedVerdict } from './recorded-verdict.js';
import { VerdictForm } from './verdict-form.js';

/** Expected beside observed; what the frozen rule concludes; what people say of it, two of them. */
export function EvaluationPage() {
  const experiment = useExperiment();
  const text = useText();
  useDocumentTitle(text('evaluations.documentTitle', { number: experiment.number }));
  useFieldFocus(true);
  const standing = verdictStandingOf(experiment);
  const mayRecord =
    experiment.permissions.canRecordVerdict && (standing === 'none' || standing === 'contested');
  if (!experiment.plan.frozenAt) {
    return (
      <Panel>
        <EmptyState icon={IconScale} title={text('evaluations.empty')} why={text('evaluations.emptyWhy')} />
      </Panel>
    );
  }
  return (
    <>
      <ExpectedObserved />
      <ReferenceFigures />
      <ComputedVerdict />
      {experiment.evaluation?.verdict && <RecordedVerdict />}
      <ForecastsAfter />
      {mayRecord && <VerdictForm />}
      {experiment.evaluation?.verdict && <CreditsPanel />}
    </>
  );
}
