import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { CreditsPanel } from '../credits/credits-panel.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentTasks } from './api/experiment-tasks.js';
import { ContributionsPanel } from './contributions-panel.js';
import { TasksPanel } from './tasks-panel.js';

/** What is asked of whom, what people brought, the thanks, and whose names go with it. */
export function TasksPage() {
  const text = useText();
  const { number } = useExperiment();
  useDocumentTitle(text('tasks.documentTitle', { number }));
  const [{ data, error }, again] = useQuery({ query: ExperimentTasks, variables: { number } });
  const found = data?.experiment;
  if (error && !data) return <ErrorState error={error} onRetry={() => again()} />;
  if (!found) return <LoadingState shape="cards" count={2} />;
  return (
    <>
      <TasksPanel data={found} />
      <ContributionsPanel data={found} />
      <CreditsPanel />
    </>
  );
}
