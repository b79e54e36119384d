import type { Locale } from '@levain/domain/locale.js';
import { textIn } from './demo-text.js';
import { addDays } from './headline-tests.js';
import { readSeries } from './series-files.js';
import type { HeadlineTest, IdeasStory, PlanStory, ReadingsStory } from './story.js';

/** The figures of an experiment as the file a person would bring: a header in their language, then rows. */
export interface CsvSource {
  readonly fileName: string;
  readonly lines: readonly string[];
}

interface Telling {
  readonly locale: Locale;
  readonly plan: PlanStory;
  readonly metrics: IdeasStory['metrics'];
}

const WORDS = {
  fr: {
    date: 'Date',
    arm: 'Bras',
    events: 'Clics',
    total: 'Impressions',
    value: 'Valeur',
    count: 'Nombre',
    all: 'Total',
  },
  en: {
    date: 'Date',
    arm: 'Arm',
    events: 'Clicks',
    total: 'Impressions',
    value: 'Value',
    count: 'Count',
    all: 'Total',
  },
} as const;

/** Columns of the forum's file that hold a metric; a share has its total in another one. */
const FORUM_COLUMNS: Readonly<Record<string, readonly [string] | readonly [string, string]>> = {
  active: ['active_users'],
  posts: ['posts'],
  newcomers: ['first_time_posters'],
  delay: ['median_hours_to_first_reply'],
  unanswered: ['topics_without_reply_7d', 'topics_observed_7d'],
};

export function csvOf(readings: ReadingsStory, telling: Telling): CsvSource {
  switch (readings.source) {
    case 'headlines':
      return headlinesCsv(readings, telling);
    case 'forum':
      return forumCsv(readings, telling);
    case 'forumByTurns':
      return forumByTurnsCsv(readings, telling);
    case 'calls':
      return callsCsv(telling);
    case 'posts':
      return postsCsv(telling);
    default:
      return readings satisfies never;
  }
}

function headlinesCsv(
  { test, on, arms }: HeadlineTest & { readonly test: string },
  { locale, plan }: Telling,
): CsvSource {
  const words = WORDS[locale];
  const rows = arms.map(({ clicks, impressions }, index) => [
    on,
    armName(plan, index, locale),
    clicks,
    impressions,
  ]);
  return {
    fileName: `upworthy-${test}.csv`,
    lines: csv([words.date, words.arm, words.events, words.total], rows),
  };
}

function forumCsv({ from, to }: { from: string; to: string }, { locale, plan, metrics }: Telling): CsvSource {
  const columns = plan.measures.map(({ metric }) => FORUM_COLUMNS[metric] ?? []);
  const names = plan.measures.map(({ metric }) =>
    textIn(locale, metrics.find((each) => each.key === metric)?.name ?? metric),
  );
  const header = names.flatMap((name, index) =>
    columns[index]!.length === 2 ? [name, `${name} total`] : [name],
  );
  const weeks = readSeries('forum').filter((row) => row['week_start']! >= from && row['week_start']! <= to);
  const rows = weeks.map((row) => [row['week_start']!, ...columns.flat().map((column) => row[column] ?? '')]);
  return { fileName: 'slicer-forum-weekly.csv', lines: csv([WORDS[locale].date, ...header], rows) };
}

/** The weeks of the forum dealt out in turn to the two groups of the plan: the figures are real, the turns are the story's. */
function forumByTurnsCsv({ from, to }: { from: string; to: string }, { locale, plan }: Telling): CsvSource {
  const words = WORDS[locale];
  const [events, total] = FORUM_COLUMNS['unanswered']!;
  const weeks = readSeries('forum').filter((row) => row['week_start']! >= from && row['week_start']! <= to);
  const rows = weeks.map((row, index) => [
    row['week_start']!,
    armName(plan, index % 2, locale),
    row[events] ?? '',
    row[total ?? ''] ?? '',
  ]);
  return {
    fileName: 'slicer-forum-by-turns.csv',
    lines: csv([words.date, words.arm, words.count, words.all], rows),
  };
}

function callsCsv({ locale }: Telling): CsvSource {
  const words = WORDS[locale];
  const rows = readSeries('calls').map((row) => [row['date']!, row['Calls']!]);
  return { fileName: 'call-centre-2003.csv', lines: csv([words.date, words.value], rows) };
}

/** The file gives the month alone: each post is read on the first of its month. A post without the paid flag is left out. */
function postsCsv({ locale, plan }: Telling): CsvSource {
  const words = WORDS[locale];
  const posts = readSeries('posts').filter((row) => row['Paid'] === '0' || row['Paid'] === '1');
  const rows = posts.map((row) => [
    `2014-${(row['Post Month'] ?? '').padStart(2, '0')}-01`,
    armName(plan, Number(row['Paid']), locale),
    row['Total Interactions'] ?? '',
  ]);
  return { fileName: 'facebook-posts-2014.csv', lines: csv([words.date, words.arm, words.value], rows) };
}

const armName = (plan: PlanStory, index: number, locale: Locale): string =>
  textIn(locale, plan.arms[index]!.name);

const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [header, ...rows].map((cells) => `${cells.join(';')}\r\n`);

/** A file is brought a week after its last day, at the latest when the test stops: the verdict is said of it. */
export function broughtOn(stopDate: string | null, lastDay: string): string {
  const weekAfter = addDays(lastDay, 7);
  return stopDate && stopDate < weekAfter ? stopDate : weekAfter;
}
