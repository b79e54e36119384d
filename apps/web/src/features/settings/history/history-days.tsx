import { FORMAT_LOCALE } from '@levain/domain/locale.js';
import { dayOf } from '@levain/domain/time/day.js';
import { Title } from '@mantine/core';
import { useLanguage } from '../../../i18n/language-provider.js';
import { useText } from '../../../i18n/use-text.js';
import { eventSigner } from '../../../ui/event-words.js';
import { HistoryList } from '../../../ui/history-list.js';
import { useFormat } from '../../../ui/use-format.js';
import { EventAbout } from './event-about.js';
import { useEventMore } from './event-more.js';
import classes from './history.module.css';
import type { AdministrativeEvent } from './workspace-history.js';

/** The day of whoever reads: the hours beside the lines are theirs. */
export function dayOfEvent({ happenedAt }: Pick<AdministrativeEvent, 'happenedAt'>): string {
  const at = new Date(happenedAt);
  return dayOf(at.getFullYear(), at.getMonth() + 1, at.getDate()) ?? happenedAt.slice(0, 10);
}

function Hour({ of }: { of: string }) {
  const { locale } = useLanguage();
  const hour = new Date(of).toLocaleTimeString(FORMAT_LOCALE[locale], { timeStyle: 'short' });
  return (
    <time dateTime={of} title={useFormat().instant(of)}>
      {hour}
    </time>
  );
}

interface HistoryDaysProps {
  readonly events: readonly AdministrativeEvent[];
  /** The last day of the page before: its heading is there already. */
  readonly except: string | undefined;
}

/** Day by day, as they come: the latest first. */
export function HistoryDays({ events, except }: HistoryDaysProps) {
  const text = useText();
  const format = useFormat();
  const more = useEventMore();
  const days = [...new Set(events.map(dayOfEvent))];
  return days.map((day) => (
    <div key={day} className={classes['day']}>
      {day !== except && <Title order={3}>{format.day(day)}</Title>}
      <HistoryList
        label={format.day(day)}
        items={events
          .filter((event) => dayOfEvent(event) === day)
          .map((event) => ({
            id: event.id,
            ...eventSigner(event, text),
            what: <EventAbout event={event} />,
            detail: more(event),
            when: <Hour of={event.happenedAt} />,
          }))}
      />
    </div>
  ));
}
