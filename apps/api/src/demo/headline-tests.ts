import { createHash } from 'node:crypto';
import { readSeries } from './series-files.js';
import {
  readStory,
  type ExperimentStory,
  type HeadlineArm,
  type HeadlineTest,
  type PlanStory,
  type Text,
  type Until,
  type VerdictStory,
} from './story.js';

interface HeadlinesStory {
  readonly plan: {
    readonly daysToStop: number;
    readonly minimumPerArm: number;
    /** What the target adds to the baseline. */
    readonly gain: number;
    readonly minimumWorthwhileEffect: number;
    readonly decisionRule: Text;
    readonly arm: { readonly fr: string; readonly en: string };
  };
  readonly limits: Text;
  readonly tests: readonly {
    readonly key: string;
    readonly test: string;
    readonly hypothesis: string;
    readonly people: readonly string[];
    readonly title: Text;
    readonly until: Until;
    readonly parent?: string;
    readonly keeps?: Text;
    readonly changes?: Text;
    readonly verdict?: Omit<VerdictStory, 'limits'>;
    readonly amendment?: ExperimentStory['amendment'];
    readonly decision?: ExperimentStory['decision'];
  }[];
}

const DAY = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/**
 * The headlines of the archive's tests. The file lists them by their clicks, best first, and no longer says which was which: taking the first for the control would
 * make every test a failure. They are put in the order of a fingerprint of the test and of the impressions, which knows nothing of the clicks.
 */
function headlineTests(asked: ReadonlySet<string>): ReadonlyMap<string, HeadlineTest> {
  const tests = new Map<string, { on: string; arms: HeadlineArm[] }>();
  for (const row of readSeries('headlines')) {
    const id = row['test_id'] ?? '';
    if (!asked.has(id)) continue;
    const known = tests.get(id) ?? { on: row['created_utc_date'] ?? '', arms: [] };
    known.arms.push({ impressions: row['impressions'] ?? '', clicks: row['clicks'] ?? '' });
    tests.set(id, known);
  }
  for (const [id, { arms }] of tests) {
    const place = ({ impressions }: HeadlineArm): string =>
      createHash('sha256').update(`${id}:${impressions}`).digest('hex');
    arms.sort((left, right) => (place(left) < place(right) ? -1 : 1));
  }
  return tests;
}

/**
 * Every headline test bets the same gain over what its first headline brings, for articles differ more from each other than headlines do;
 * the rule was not fitted to what came out: it knows nothing of the other headlines.
 */
export function headlineExperiments(): ExperimentStory[] {
  const story = readStory<HeadlinesStory>('headlines');
  const tests = headlineTests(new Set(story.tests.map(({ test }) => test)));
  return story.tests.map((told): ExperimentStory => {
    const found = tests.get(told.test);
    if (!found) throw new Error(`The archive has no test ${told.test}.`);
    const { verdict, test, ...rest } = told;
    return {
      ...rest,
      project: 'headlines',
      prototype: 'twoTitles',
      benchmarks: ['altimeter'],
      owner: 'camille',
      createdOn: addDays(found.on, -7),
      plan: planOf(story.plan, found),
      readings: { source: 'headlines', test, ...found },
      ...(verdict ? { verdict: { ...verdict, limits: story.limits } } : {}),
    };
  });
}

const rounded = (rate: number): number => Math.round(rate * 1000) / 1000;

function planOf(told: HeadlinesStory['plan'], { on, arms }: HeadlineTest): PlanStory {
  const { gain, minimumWorthwhileEffect } = told;
  const [control] = arms;
  const baseline = rounded(Number(control!.clicks) / Number(control!.impressions));
  return {
    ...{
      design: 'comparison',
      startsOn: on,
      stopDate: addDays(on, told.daysToStop),
      changeDate: null,
      periodicity: null,
    },
    ...{ minimumPerArm: told.minimumPerArm, decisionRule: told.decisionRule },
    arms: arms.map((_, index) => ({
      name: { fr: headlineName(told.arm.fr, index), en: headlineName(told.arm.en, index) },
      role: index === 0 ? ('control' as const) : ('variant' as const),
    })),
    measures: [
      {
        metric: 'clicks',
        role: 'outcome',
        direction: 'increase',
        baseline,
        target: rounded(baseline + gain),
        minimumWorthwhileEffect,
        margin: null,
      },
    ],
  };
}

const headlineName = (word: string, index: number): string => `${word} ${String.fromCharCode(65 + index)}`;
