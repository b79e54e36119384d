import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/en-gb.js';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/language-provider.js';
import { useText } from '../i18n/use-text.js';
import { today } from '../lib/today.js';

const CALENDAR_LOCALE = { fr: 'fr', en: 'en-gb' } as const;

/** The months to look through. It comes with its own code, when it is first opened. */
export function DayCalendar({ value, onPick }: { value: string | null; onPick: (day: string) => void }) {
  const text = useText();
  const { locale } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Its code came after the place for it was opened: the focus is brought in now.
    const day = root.current?.querySelector<HTMLElement>('button[data-selected], button[data-today]');
    (day ?? root.current?.querySelector<HTMLElement>('td button'))?.focus();
  }, []);
  return (
    <DatePicker
      ref={root}
      value={value}
      defaultDate={value ?? today()}
      onChange={(day) => day !== null && onPick(day)}
      locale={CALENDAR_LOCALE[locale]}
      firstDayOfWeek={1}
      weekendDays={[]}
      highlightToday
      hideOutsideDates
      // In a dialog, Escape closes the calendar and not the dialog around it.
      __stopPropagation
      ariaLabels={{
        previousMonth: text('ui.day.previousMonth'),
        nextMonth: text('ui.day.nextMonth'),
        previousYear: text('ui.day.previousYear'),
        nextYear: text('ui.day.nextYear'),
        previousDecade: text('ui.day.previousDecade'),
        nextDecade: text('ui.day.nextDecade'),
      }}
    />
  );
}
