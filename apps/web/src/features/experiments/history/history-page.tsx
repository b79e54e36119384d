import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { NextPage } from '../../../ui/next-page.js';
import { useDocumentTitle } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentHistory } from './api/experiment-history.js';
import { EventList } from './history-panel.js';

function EventPage({ after }: { after: string | null }) {
  const { number } = useExperiment();
  const [{ data, error }, ask] = useQuery({
    query: ExperimentHistory,
    variables: { number, first: 50, after },
  });
  const history = data?.experiment?.history;
  if (error && !history) return <ErrorState error={error} onRetry={() => ask()} />;
  if (!history) return <LoadingState shape="rows" />;
  return (
    <>
      <EventList events={history.edges.map(({ node }) => node)} />
      <NextPage pageInfo={history.pageInfo}>{(cursor) => <EventPage after={cursor} />}</NextPage>
    </>
  );
}

/** Who did what and when, written once and never changed. */
export function HistoryPage() {
  const { number } = useExperiment();
  const text = useText();
  useDocumentTitle(text('history.documentTitle', { number }));
  return (
    <Panel title={text('history.title')} sentence={text('history.why')}>
      <EventPage after={null} />
    </Panel>
  );
}
