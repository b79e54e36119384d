import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { addDays, requiredDay } from '../time/day.js';
import { oneLine } from '../text/one-line.js';

/** Characters of the context: a sentence or two, read in a meeting. */
export const CONTEXT_MAX = 500;

/** Fewer options than these are no choice. */
export const OPTIONS_MIN = 2;

/** More options than these are not decided in a meeting. */
export const OPTIONS_MAX = 5;

/** Days ahead within which leadership is asked to answer. */
export const DUE_WITHIN_DAYS = 366;

/** What the form of a question to leadership holds. Whom it is for and what it is about were found before. */
export interface AskInput {
  readonly question?: string | null;
  readonly context?: string | null;
  readonly options?: readonly (string | null | undefined)[] | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn?: string | null;
}

/** A decision asked of leadership, as it is kept. */
export interface Ask {
  /** One line. */
  readonly question: string;
  readonly context: string;
  /** None, or {@link OPTIONS_MIN} to {@link OPTIONS_MAX}, all different. */
  readonly options: readonly string[];
  readonly dueOn: string;
}

/** What may be asked: `isLeader` is false where whom it is for answers for nobody, `isPrivate` where the experiment is a draft. */
export interface AskFacts {
  readonly today: string;
  readonly isLeader: boolean;
  readonly isPrivate: boolean;
}

function readOptions(refusals: Refusal[], options: AskInput['options']): readonly string[] {
  const read = (options ?? []).flatMap(
    (each, index) => optionalText(refusals, `options.${index}`, oneLine(each), LINE_MAX) ?? [],
  );
  const repeated = read.find((each, index) => read.indexOf(each) !== index);
  if (repeated) refusals.push(refusal('DUPLICATE_ITEM', 'options', { value: repeated }));
  if (read.length > OPTIONS_MAX) refusals.push(refusal('TOO_MANY_ITEMS', 'options', { max: OPTIONS_MAX }));
  if (read.length > 0 && read.length < OPTIONS_MIN) {
    refusals.push(refusal('OPTIONS_TOO_FEW', 'options', { min: OPTIONS_MIN }));
  }
  return read;
}

/**
 * A decision asked of leadership: one line of question, the context in a sentence, options if there is a choice, and the day by
 * which it is needed. Refuses a private draft (`EXPERIMENT_PRIVATE`: leadership could not read what it is asked about), somebody
 * who does not decide (`ADDRESSEE_NOT_LEADER`), a single option (`OPTIONS_TOO_FEW`), a day that is past (`DUE_DATE_PAST`) or more
 * than a year ahead (`DATE_TOO_FAR`), and whatever is missing, in the order of the form.
 */
export function draftAsk({ today, isLeader, isPrivate }: AskFacts, input: AskInput): Result<Ask> {
  const refusals: Refusal[] = [];
  const question = requiredText(refusals, 'question', oneLine(input.question), { max: LINE_MAX });
  const context = requiredText(refusals, 'context', input.context, { max: CONTEXT_MAX });
  const options = readOptions(refusals, input.options);
  const dueOn = requiredDay(refusals, 'dueOn', input.dueOn);
  const last = addDays(today, DUE_WITHIN_DAYS);
  if (dueOn && dueOn < today) refusals.push(refusal('DUE_DATE_PAST', 'dueOn', { date: dueOn }));
  if (dueOn && dueOn > last) refusals.push(refusal('DATE_TOO_FAR', 'dueOn', { date: last }));
  if (!isLeader) refusals.push(refusal('ADDRESSEE_NOT_LEADER', 'addressedToId'));
  if (isPrivate) refusals.push(refusal('EXPERIMENT_PRIVATE', 'aboutId'));
  return unlessRefused(refusals, () => ({ question, context, options, dueOn }));
}
