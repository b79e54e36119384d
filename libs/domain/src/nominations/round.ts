import { draftTopic, type Topic } from '../people/profile.js';
import { refusal, refuse, unlessRefused, ok, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { requiredDay } from '../time/day.js';

/** Where a round stands: before its first day, while people answer, after its last day (or closed by hand), called off. */
export const ROUND_STATES = ['planned', 'open', 'closed', 'cancelled'] as const;

/** One of {@link ROUND_STATES}. */
export type RoundState = (typeof ROUND_STATES)[number];

/** The two questions: whom one turns to for advice on a topic; who gets things moving in one's department. */
export const NOMINATION_QUESTIONS = ['advice', 'mover'] as const;

/** One of {@link NOMINATION_QUESTIONS}. */
export type NominationQuestion = (typeof NOMINATION_QUESTIONS)[number];

/** Topics of one round: more would not fit one screen. */
export const ROUND_TOPICS_MAX = 3;

/** Answers under which nothing of a group is shown. It may be raised, never lowered. */
export const MINIMUM_ANSWERS = { least: 5, usual: 5, most: 50 } as const;

/** Share of the people asked under which no centrality is given (statistics.md, section 7: 60 %). */
export const MINIMUM_RESPONSE = { least: 0.5, usual: 0.6, most: 1 } as const;

/** Names one may give to one question. Five is usual; a small group where everybody knows everybody may want all. */
export const NAMES_PER_QUESTION = { least: 1, usual: 5, most: 20 } as const;

/** Colleagues who must name somebody before that person is told. */
export const NAMED_BY = { least: 2, usual: 3, most: 20 } as const;

/** What the form of a round holds. */
export interface RoundInput {
  readonly title?: string | null;
  /** Names of topics: known ones or new ones. */
  readonly topics?: readonly string[] | null;
  /** `YYYY-MM-DD`. */
  readonly startsOn?: string | null;
  /** `YYYY-MM-DD`, the last day on which one may answer. */
  readonly endsOn?: string | null;
  readonly asksMovers?: boolean | null;
  readonly minimumAnswers?: number | null;
  /** From 0 to 1. */
  readonly minimumResponse?: number | null;
  readonly namesPerQuestion?: number | null;
}

/** A round as it is kept. */
export interface Round {
  readonly title: string;
  readonly topics: readonly Topic[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly asksMovers: boolean;
  readonly minimumAnswers: number;
  readonly minimumResponse: number;
  readonly namesPerQuestion: number;
}

/**
 * A round as it is kept: 1 to {@link ROUND_TOPICS_MAX} different topics, a first day that is not before `today`, a last day that is
 * not before the first. The minimum of answers may be raised above {@link MINIMUM_ANSWERS}.least, never lowered. Refuses whatever
 * is missing or wrong, all of it, in the order of the form.
 */
export function draftRound(input: RoundInput, today: string): Result<Round> {
  const refusals: Refusal[] = [];
  const title = requiredText(refusals, 'title', input.title, { max: LINE_MAX });
  const topics = readTopics(refusals, input.topics ?? []);
  const startsOn = requiredDay(refusals, 'startsOn', input.startsOn);
  if (startsOn && startsOn < today) refusals.push(refusal('DATE_PAST', 'startsOn', { date: startsOn }));
  const endsOn = requiredDay(refusals, 'endsOn', input.endsOn);
  if (startsOn && endsOn && endsOn < startsOn) {
    refusals.push(refusal('END_BEFORE_START', 'endsOn', { start: startsOn, end: endsOn }));
  }
  const numbers = {
    minimumAnswers: within(refusals, 'minimumAnswers', input.minimumAnswers, MINIMUM_ANSWERS),
    minimumResponse: within(refusals, 'minimumResponse', input.minimumResponse, MINIMUM_RESPONSE),
    namesPerQuestion: within(refusals, 'namesPerQuestion', input.namesPerQuestion, NAMES_PER_QUESTION),
  };
  const asksMovers = input.asksMovers ?? true;
  return unlessRefused(refusals, () => ({ title, topics, startsOn, endsOn, asksMovers, ...numbers }));
}

function readTopics(refusals: Refusal[], typed: readonly string[]): Topic[] {
  const given = typed.filter((name) => name.trim() !== '');
  if (given.length === 0) refusals.push(refusal('TEXT_REQUIRED', 'topics'));
  if (given.length > ROUND_TOPICS_MAX) {
    refusals.push(refusal('TOO_MANY_ITEMS', 'topics', { max: ROUND_TOPICS_MAX }));
  }
  const topics: Topic[] = [];
  given.forEach((name, index) => {
    const topic = draftTopic(name, `topics.${index}`);
    if (!topic.ok) refusals.push(...topic.refusals);
    else if (topics.some(({ key }) => key === topic.value.key)) {
      refusals.push(refusal('DUPLICATE_ITEM', 'topics', { value: topic.value.name }));
    } else topics.push(topic.value);
  });
  return topics;
}

interface Bounds {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

function within(
  refusals: Refusal[],
  field: string,
  value: number | null | undefined,
  { least, usual, most }: Bounds,
): number {
  if (value === null || value === undefined) return usual;
  const isWhole = Number.isInteger(value) || most <= 1;
  if (isWhole && value >= least && value <= most) return value;
  refusals.push(refusal('VALUE_OUT_OF_BOUNDS', field, { min: least, max: most }));
  return usual;
}

/** Opens a round to so many people. Refuses one that could never be read: fewer people than its minimum of answers. */
export function askVoters(asked: number, minimum: number): Result<number> {
  return asked >= minimum ? ok(asked) : refuse('TOO_FEW_TO_ASK', 'departmentIds', { asked, min: minimum });
}

/** What the state of a round depends on. */
export interface RoundDates {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isClosed: boolean;
  readonly isCancelled: boolean;
}

/** Where the round stands on a day: what was done to it first, then its dates. The last day still counts. */
export function roundState(round: RoundDates, today: string): RoundState {
  if (round.isCancelled) return 'cancelled';
  if (round.isClosed || today > round.endsOn) return 'closed';
  return today < round.startsOn ? 'planned' : 'open';
}

/** Ends a round before its last day. Refuses one that is not open (`ROUND_NOT_OPEN`). */
export function closeRound(state: RoundState): Result<'closed'> {
  return state === 'open' ? ok('closed') : refuse('ROUND_NOT_OPEN', undefined, { state });
}

/** Calls a round off: nothing of it will be read. Refuses one that ended or was called off before (`ROUND_NOT_OPEN`). */
export function cancelRound(state: RoundState): Result<'cancelled'> {
  return state === 'open' || state === 'planned'
    ? ok('cancelled')
    : refuse('ROUND_NOT_OPEN', undefined, { state });
}

/**
 * Reminds those who did not answer, at most once a day. Refuses a round that is not open (`ROUND_NOT_OPEN`), a second time on one
 * day (`ROUND_REMINDED_TODAY`; the day it was opened counts), and a round everybody answered (`EVERYBODY_ANSWERED`).
 */
export function remindVoters(
  round: { readonly state: RoundState; readonly lastAskedOn: string; readonly waiting: number },
  today: string,
): Result<'reminded'> {
  if (round.state !== 'open') return refuse('ROUND_NOT_OPEN', undefined, { state: round.state });
  if (round.waiting === 0) return refuse('EVERYBODY_ANSWERED');
  return round.lastAskedOn >= today ? refuse('ROUND_REMINDED_TODAY') : ok('reminded');
}

/**
 * Tells the people whom at least `namedBy` colleagues named. Refuses a round that has not ended (`ROUND_STILL_OPEN`; a cancelled one
 * `ROUND_NOT_OPEN`) and a number outside {@link NAMED_BY}.
 */
export function askNominees(state: RoundState, namedBy: number | null | undefined): Result<number> {
  if (state === 'cancelled') return refuse('ROUND_NOT_OPEN', undefined, { state });
  if (state !== 'closed') return refuse('ROUND_STILL_OPEN');
  const refusals: Refusal[] = [];
  const number = within(refusals, 'namedBy', namedBy, NAMED_BY);
  return unlessRefused(refusals, () => number);
}
