import { useQuery } from 'urql';
import { useText } from '../../../i18n/use-text.js';
import { ErrorState } from '../../../ui/error-state.js';
import { HistoryList } from '../../../ui/history-list.js';
import { TextLink } from '../../../ui/link-button.js';
import { LoadingState } from '../../../ui/loading-state.js';
import { Panel } from '../../../ui/panel.js';
import { useExperiment } from '../experiment-context.js';
import { ExperimentHistory, type EventView } from './api/experiment-history.js';
import { eventDetail, eventSentence, eventSigner } from '../../../ui/event-words.js';

export function EventList({ events }: { events: readonly EventView[] }) {
  const text = useText();
  const items = events.map((event) => ({
    id: event.id,
    ...eventSigner(event, text),
    what: eventSentence(event, text),
    detail: eventDetail(event, text),
  }));
  return <HistoryList items={items} label={text('history.title')} />;
}

/** The last things that happened. */
export function HistoryPanel() {
  const { number } = useExperiment();
  const text = useText();
  const [{ data, error }, ask] = useQuery({
    query: ExperimentHistory,
    variables: { number, first: 5, after: null },
  });
  const events = data?.experiment?.history.edges.map(({ node }) => node);
  const link = (
    <TextLink to="/experiments/$number/history" params={{ number: String(number) }}>
      {text('history.seeAll')}
    </TextLink>
  );
  return (
    <Panel title={text('history.title')} aside={link}>
      {error && !events && <ErrorState error={error} onRetry={() => ask()} />}
      {!events && !error && <LoadingState shape="rows" count={3} />}
      {events && <EventList events={events} />}
    </Panel>
  );
}
