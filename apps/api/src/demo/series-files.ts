import { existsSync, readFileSync } from 'node:fs';
import { DEMO_FOLDER } from './story.js';

/** The real series, by their place in `demo/data`. Origins and licences: demo/data/SOURCES.md. */
export const SERIES = {
  headlines: 'upworthy/upworthy_exploratory_arms.csv',
  forum: 'community/slicer_forum_weekly.csv',
  calls: 'calls/bank_call_center_daily_2003.csv',
  posts: 'community/facebook_post_metrics_uci368.csv',
  advice: 'networks/krackhardt_hightech_advice.csv',
} as const;

export type SeriesName = keyof typeof SERIES;

function placeOf(name: SeriesName): URL {
  return new URL(`data/${SERIES[name]}`, DEMO_FOLDER);
}

/** The series that cannot be found here. */
export function missingSeries(): SeriesName[] {
  return (Object.keys(SERIES) as SeriesName[]).filter((name) => !existsSync(placeOf(name)));
}

/** The rows of a series, by the names of its columns. */
export function readSeries(name: SeriesName): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(placeOf(name), 'utf8').trim().split(/\r?\n/);
  const delimiter = head.includes(';') ? ';' : ',';
  const columns = head.split(delimiter);
  return lines.map((line) => {
    const cells = line.split(delimiter);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
