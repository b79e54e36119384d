import { addDays } from '@levain/domain/time/day.js';
import type { Locale } from '@levain/domain/locale.js';
import { calendarFile, type CalendarEvent } from '../mail/calendar-event.js';
import type { Attachment } from '../mail/letters.js';
import type { AskedTask } from './asked-task.js';
import { whereOf } from './task-words.js';

const HOUR = 3_600_000;

/** The task in a calendar: an hour at its time, where people are, or the whole day. */
export function taskCalendar(locale: Locale, task: AskedTask): Promise<Attachment> {
  return calendarFile(locale, eventOf(locale, task));
}

function eventOf(locale: Locale, task: AskedTask): CalendarEvent {
  const location = whereOf(locale, task);
  return {
    uid: `task-${task.id}@levain`,
    ...(task.due_at ? hourOf(task.due_on, task.due_at) : dayOf(task.due_on)),
    summary: task.what,
    description: [`EXP-${task.number} ${task.title}`, task.notes]
      .filter((line) => line !== null)
      .join('\n\n'),
    ...(location ? { location } : {}),
    ...(task.setting === 'online' && task.link ? { url: task.link } : {}),
  };
}

function hourOf(day: string, time: string): Pick<CalendarEvent, 'start' | 'end' | 'floating'> {
  const start = new Date(`${day}T${time}:00Z`);
  return { start, end: new Date(start.getTime() + HOUR), floating: true };
}

const dayOf = (day: string): Pick<CalendarEvent, 'start' | 'end' | 'allDay'> => ({
  start: new Date(`${day}T00:00:00Z`),
  end: new Date(`${addDays(day, 1)}T00:00:00Z`),
  allDay: true,
});
