import { useText } from '../../../i18n/use-text.js';
import { eventSentence, eventSigner } from '../../../ui/event-words.js';
import { HistoryList } from '../../../ui/history-list.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import type { HomeEvent } from '../api/home.js';
import { groupEvents } from './group-events.js';

/** What the event is about, when it is no experiment: its own name, as recorded. */
function nameOf(after: unknown): string | null {
  if (typeof after !== 'object' || after === null) return null;
  const fields = after as Record<string, unknown>;
  const name = fields['name'] ?? fields['actor'] ?? fields['change'];
  return typeof name === 'string' ? name : null;
}

function About({ event, experiment }: HomeEvent) {
  if (!experiment) return <>{nameOf(event.after)}</>;
  return (
    <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
      EXP-{experiment.number} {experiment.title}
    </TextLink>
  );
}

/** What happened lately in the workspace, in words. */
export function RecentActivity({ events }: { events: readonly HomeEvent[] }) {
  const text = useText();
  const items = groupEvents(events).map((group) => ({
    id: group[0].event.id,
    ...eventSigner(group[0].event, text),
    what: group.map(({ event }) => <div key={event.id}>{eventSentence(event, text)}</div>),
    detail: <About {...group[0]} />,
  }));
  return (
    <Panel title={text('home.activity')}>
      {items.length === 0 && <p style={{ margin: 0 }}>{text('home.activityNone')}</p>}
      {items.length > 0 && <HistoryList items={items} label={text('home.activity')} />}
    </Panel>
  );
}
