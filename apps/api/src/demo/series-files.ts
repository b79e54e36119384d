import { existsSync, readFileSync } from 'node:fs';
import { DEMO_FOLDER } from './story.js';

/** The real series, by their place in the collection they come from. Origins and licences: demo/SOURCES.md. */
export const SERIES = {
  headlines: 'upworthy/upworthy_exploratory_arms.csv',
  forum: 'community/slicer_forum_weekly.csv',
  calls: 'community/bank_call_center_daily_2003.csv',
  posts: 'community/facebook_post_metrics_uci368.csv',
} as const;

export type SeriesName = keyof typeof SERIES;

/** In the product, else in the collection beside the checkout. */
const PLACES = [new URL('data/', DEMO_FOLDER), new URL('../../../../shared/data/', DEMO_FOLDER)];

function placeOf(name: SeriesName): URL | undefined {
  return PLACES.map((place) => new URL(SERIES[name], place)).find((file) => existsSync(file));
}

/** The series that cannot be found here. */
export function missingSeries(): SeriesName[] {
  return (Object.keys(SERIES) as SeriesName[]).filter((name) => !placeOf(name));
}

/** The rows of a series, by the names of its columns. */
export function readSeries(name: SeriesName): readonly Readonly<Record<string, string>>[] {
  const file = placeOf(name);
  if (!file) throw new Error(`The series ${SERIES[name]} is not here.`);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const delimiter = head.includes(';') ? ';' : ',';
  const columns = head.split(delimiter);
  return lines.map((line) => {
    const cells = line.split(delimiter);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
