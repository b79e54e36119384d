import type { Direction, MetricShape } from '../plans/plan.js';

/** What one wants to move. */
export const INDICATOR_OBJECTIVES = [
  'awareness',
  'engagement',
  'wordOfMouth',
  'service',
  'ideas',
  'recruitment',
  'cost',
] as const;

/** One of {@link INDICATOR_OBJECTIVES}. */
export type IndicatorObjective = (typeof INDICATOR_OBJECTIVES)[number];

/**
 * Who reads a metric: business metrics are for executives, social analytics for the strategist, engagement data for
 * practitioners. Source: J. Owyang, Framework: The Social Media ROI Pyramid (Altimeter Group, 2010).
 */
export const METRIC_LEVELS = ['executive', 'strategist', 'practitioner'] as const;

/** One of {@link METRIC_LEVELS}. */
export type MetricLevel = (typeof METRIC_LEVELS)[number];

/** A metric ready to be taken up. Its name, unit, definition and how to collect it are words of the catalogues. */
export interface LibraryIndicator {
  readonly key: string;
  readonly objective: IndicatorObjective;
  readonly shape: MetricShape;
  readonly direction: Direction;
  readonly level: MetricLevel;
}

/** The library, objective by objective; in each all three readers where they make sense. Each can be collected by hand. */
export const INDICATOR_LIBRARY = [
  { key: 'reach', objective: 'awareness', shape: 'level', direction: 'increase', level: 'strategist' },
  { key: 'mentions', objective: 'awareness', shape: 'level', direction: 'increase', level: 'strategist' },
  {
    key: 'shareOfVoice',
    objective: 'awareness',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'knownByAudience',
    objective: 'awareness',
    shape: 'proportion',
    direction: 'increase',
    level: 'executive',
  },
  {
    key: 'visitsFromSocial',
    objective: 'awareness',
    shape: 'level',
    direction: 'increase',
    level: 'strategist',
  },
  { key: 'followers', objective: 'awareness', shape: 'level', direction: 'increase', level: 'practitioner' },
  {
    key: 'engagementRate',
    objective: 'engagement',
    shape: 'proportion',
    direction: 'increase',
    level: 'practitioner',
  },
  {
    key: 'clickRate',
    objective: 'engagement',
    shape: 'proportion',
    direction: 'increase',
    level: 'practitioner',
  },
  {
    key: 'commentsPerPost',
    objective: 'engagement',
    shape: 'mean',
    direction: 'increase',
    level: 'practitioner',
  },
  {
    key: 'activePeople',
    objective: 'engagement',
    shape: 'level',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'returningPeople',
    objective: 'engagement',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'recommendation',
    objective: 'wordOfMouth',
    shape: 'proportion',
    direction: 'increase',
    level: 'executive',
  },
  {
    key: 'cameByReferral',
    objective: 'wordOfMouth',
    shape: 'proportion',
    direction: 'increase',
    level: 'executive',
  },
  {
    key: 'favourableMentions',
    objective: 'wordOfMouth',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'sharesPerPost',
    objective: 'wordOfMouth',
    shape: 'mean',
    direction: 'increase',
    level: 'practitioner',
  },
  { key: 'callsPerPeriod', objective: 'service', shape: 'level', direction: 'decrease', level: 'executive' },
  {
    key: 'contactsPerThousand',
    objective: 'service',
    shape: 'rate',
    direction: 'decrease',
    level: 'executive',
  },
  {
    key: 'firstAnswerDelay',
    objective: 'service',
    shape: 'mean',
    direction: 'decrease',
    level: 'strategist',
  },
  {
    key: 'answeredInTwoHours',
    objective: 'service',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'solvedFirstTime',
    objective: 'service',
    shape: 'proportion',
    direction: 'increase',
    level: 'executive',
  },
  {
    key: 'answeredByPeers',
    objective: 'service',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  { key: 'satisfied', objective: 'service', shape: 'proportion', direction: 'increase', level: 'executive' },
  { key: 'ideasReceived', objective: 'ideas', shape: 'level', direction: 'increase', level: 'practitioner' },
  { key: 'ideaAuthors', objective: 'ideas', shape: 'proportion', direction: 'increase', level: 'strategist' },
  {
    key: 'ideasAnswered',
    objective: 'ideas',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  { key: 'ideasDone', objective: 'ideas', shape: 'proportion', direction: 'increase', level: 'executive' },
  {
    key: 'applications',
    objective: 'recruitment',
    shape: 'level',
    direction: 'increase',
    level: 'executive',
  },
  {
    key: 'applicationsFromSocial',
    objective: 'recruitment',
    shape: 'proportion',
    direction: 'increase',
    level: 'strategist',
  },
  {
    key: 'hiresByReferral',
    objective: 'recruitment',
    shape: 'proportion',
    direction: 'increase',
    level: 'executive',
  },
  { key: 'timeToHire', objective: 'recruitment', shape: 'mean', direction: 'decrease', level: 'executive' },
  { key: 'costPerContact', objective: 'cost', shape: 'level', direction: 'decrease', level: 'executive' },
  { key: 'timePerAnswer', objective: 'cost', shape: 'mean', direction: 'decrease', level: 'strategist' },
  { key: 'hoursOfAnimation', objective: 'cost', shape: 'level', direction: 'decrease', level: 'strategist' },
  { key: 'salesFromSocial', objective: 'cost', shape: 'level', direction: 'increase', level: 'executive' },
] as const satisfies readonly LibraryIndicator[];

/** The name of an indicator of the library. */
export type IndicatorKey = (typeof INDICATOR_LIBRARY)[number]['key'];

/** Every name of the library, in its order. */
export const INDICATOR_KEYS: readonly IndicatorKey[] = INDICATOR_LIBRARY.map(({ key }) => key);

const LEVEL_ORDER: Readonly<Record<MetricLevel, number>> = { executive: 0, strategist: 1, practitioner: 2 };

/** The indicators of an objective, those for executives first. */
export function indicatorsFor(objective: IndicatorObjective): readonly (typeof INDICATOR_LIBRARY)[number][] {
  return INDICATOR_LIBRARY.filter((each) => each.objective === objective).sort(
    (a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level],
  );
}
