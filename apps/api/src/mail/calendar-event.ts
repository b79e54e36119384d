import type { Locale } from '@levain/domain/locale.js';
import type { Attachment } from './letters.js';

/** Something with a date that a person may put into their calendar. */
export interface CalendarEvent {
  /** The same for every message about the same thing: a calendar then moves it instead of keeping two. */
  readonly uid: string;
  readonly start: Date;
  readonly end: Date;
  /** Whole days: the times of `start` and `end` do not count, and `end` is the day after the last. */
  readonly allDay?: boolean;
  /** The times are those of the clock where people are: no zone is written. */
  readonly floating?: boolean;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
}

/** The event as a file that calendars open. */
export async function calendarFile(locale: Locale, event: CalendarEvent): Promise<Attachment> {
  const { default: ical, ICalCalendarMethod } = await import('ical-generator');
  const { uid, start, end, allDay = false, floating = false, summary, description, location, url } = event;
  const calendar = ical({
    prodId: { company: 'Levain', product: 'Levain', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: uid,
    stamp: new Date(),
    start,
    end,
    allDay,
    floating,
    summary,
    description,
    location,
    url,
  });
  return {
    filename: 'levain.ics',
    content: calendar.toString(),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  };
}
