import type { Locale } from '@levain/domain/locale.js';
import { addDays } from '@levain/domain/time/day.js';
import type { RoadmapKind } from '@levain/domain/roadmap/roadmap.js';
import { globalId } from '../graphql/global-id.js';
import type { RoadmapRow } from './roadmap-sql.js';

export interface CalendarFeed {
  readonly name: string;
  readonly locale: Locale;
  readonly rows: readonly RoadmapRow[];
  /** The whole address of a path of ours. */
  readonly address: (path: string) => string;
}

const KIND: Readonly<Record<Locale, Readonly<Record<RoadmapKind, string>>>> = {
  fr: {
    test: 'Test',
    ask: 'Décision attendue',
    task: 'Tâche',
    goal: 'Objectif',
    pack: 'Dossier',
    benchmark: 'Benchmark à revérifier',
  },
  en: {
    test: 'Test',
    ask: 'Decision due',
    task: 'Task',
    goal: 'Goal',
    pack: 'Board pack',
    benchmark: 'Benchmark to check again',
  },
};

const COLON: Readonly<Record<Locale, string>> = { fr: '\u00a0: ', en: ': ' };

const PATHS: Readonly<Record<RoadmapKind, (row: RoadmapRow) => string>> = {
  test: ({ number }) => `/experiments/${number}`,
  ask: () => '/results/asks',
  task: ({ number }) => `/experiments/${number}/tasks`,
  goal: ({ id }) => `/results/goals/${globalId('goal', id)}`,
  pack: ({ id }) => `/results/packs/${globalId('pack', id)}`,
  benchmark: ({ number }) => `/benchmarks/${number}`,
};

/**
 * The dates as a calendar subscribes to them. Everything in it comes from the record, the time stamps too, so that the same dates
 * give the same bytes. No name of anybody is added: a calendar is
 * synchronised to places nobody knows.
 */
export async function calendarFeed({ name, locale, rows, address }: CalendarFeed): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventTransparency } = await import('ical-generator');
  const calendar = ical({
    name: `Levain · ${name}`,
    prodId: { company: 'Levain', product: 'Levain', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const row of rows) {
    const changed = new Date(row.changed_at);
    const what = row.number === null || row.kind === 'benchmark' ? '' : `EXP-${row.number} · `;
    calendar.createEvent({
      ...{ id: `${row.kind}-${row.id}@levain`, sequence: row.version, stamp: changed, lastModified: changed },
      ...{ allDay: true, start: noon(row.starts_on), end: noon(addDays(row.ends_on, 1)) },
      summary: `${KIND[locale][row.kind]}${COLON[locale]}${what}${row.title}`,
      ...(row.project ? { description: row.project } : {}),
      url: address(PATHS[row.kind](row)),
      // Nobody is busy because a test runs.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** A day written by the local clock of the machine, whatever its zone, is that day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

/** When any of it changed last. */
export const lastChange = (rows: readonly RoadmapRow[]): Date | null =>
  rows.reduce<Date | null>((latest, { changed_at: changedAt }) => {
    const changed = new Date(changedAt);
    return latest && latest >= changed ? latest : changed;
  }, null);
