import type { EventKind } from '../audit/event.js';

/** What news is about, in the order of the filter. */
export const NEWS_TOPICS = [
  'tests',
  'verdicts',
  'decisions',
  'learnings',
  'benchmarks',
  'asks',
  'goals',
  'people',
] as const;

/** One of {@link NEWS_TOPICS}. */
export type NewsTopic = (typeof NEWS_TOPICS)[number];

/**
 * What is told to everybody, by topic. Whatever is not named here is not news: drafts, forecasts, nominations, declined invitations,
 * who objected, what was typed and corrected.
 */
export const NEWS_KINDS = {
  tests: ['experimentStarted', 'testEnded', 'testAbandoned', 'nextExperimentStarted', 'experimentSpread'],
  verdicts: ['verdictConfirmed', 'verdictContested'],
  decisions: ['decisionTaken', 'decisionUndone'],
  learnings: ['evaluationClosed'],
  benchmarks: ['benchmarkRecorded'],
  asks: ['askAnswered'],
  goals: ['goalSet', 'goalClosed', 'visionWritten'],
  people: ['participantJoined', 'invitationAccepted', 'memberInvitationAccepted'],
} as const satisfies Readonly<Record<NewsTopic, readonly EventKind[]>>;

/** One of the kinds of {@link NEWS_KINDS}. */
export type NewsKind = (typeof NEWS_KINDS)[NewsTopic][number];

/** The kinds of a topic; of all of them without one. */
export const newsKinds = (topic?: NewsTopic | null): readonly NewsKind[] =>
  topic ? NEWS_KINDS[topic] : NEWS_TOPICS.flatMap((each): readonly NewsKind[] => NEWS_KINDS[each]);
