import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { oneLine } from '../text/one-line.js';

/**
 * What a resistance is about: the six challenges of corporate social strategists, or another one in its own words. Source: J.
 * Owyang, "Career Path of the Corporate Social Strategist" (Altimeter Group, 2010).
 */
export const OBJECTION_KINDS = [
  'internalResistance',
  'measuringReturn',
  'lackOfResources',
  'changingEnvironment',
  'ambitionsAroundPost',
  'risingDemand',
  'other',
] as const;

/** One of {@link OBJECTION_KINDS}. */
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

/** The weakest strength: a question. Each strength from here to {@link STRENGTH_MAX} has its word on the screens. */
export const STRENGTH_MIN = 1;

/** The strongest: a refusal. */
export const STRENGTH_MAX = 5;

/** Every strength: a question, a reservation, a worry, an opposition, a refusal. */
export const STRENGTHS = [1, 2, 3, 4, 5] as const;

/** How strong a resistance was on a day, and in a word why. */
export interface Strength {
  readonly strength: number;
  readonly word: string | null;
}

/** What the form of a resistance holds. */
export interface ObjectionInput {
  readonly kind?: string | null;
  /** Its own words, for a kind outside the six. */
  readonly kindLabel?: string | null;
  readonly statement?: string | null;
  readonly details?: string | null;
  readonly strength?: number | null;
  readonly word?: string | null;
}

/** A reason not to, as it is kept. */
export interface Objection extends Strength {
  readonly kind: ObjectionKind;
  readonly kindLabel: string | null;
  /** One line. */
  readonly statement: string;
  readonly details: string | null;
}

function readStrength(refusals: Refusal[], strength: number | null | undefined): number {
  if (strength === null || strength === undefined) refusals.push(refusal('CHOICE_REQUIRED', 'strength'));
  else if (!STRENGTHS.some((each) => each === strength)) {
    refusals.push(refusal('VALUE_OUT_OF_BOUNDS', 'strength', { min: STRENGTH_MIN, max: STRENGTH_MAX }));
  }
  return strength ?? 0;
}

/**
 * A resistance as it is raised: a kind (with a label of its own where it is none of the six), one line of at most 200
 * characters, details if wanted, a strength from 1 to 5 with a word on it if wanted. Refuses whatever is missing or wrong, all
 * of it, in the order of the form.
 */
export function draftObjection(input: ObjectionInput): Result<Objection> {
  const refusals: Refusal[] = [];
  const statement = requiredText(refusals, 'statement', oneLine(input.statement), { max: LINE_MAX });
  const kind = requiredChoice(refusals, 'kind', input.kind, OBJECTION_KINDS);
  const kindLabel =
    kind === 'other'
      ? requiredText(refusals, 'kindLabel', oneLine(input.kindLabel), { max: LINE_MAX })
      : null;
  const strength = readStrength(refusals, input.strength);
  const word = optionalText(refusals, 'word', oneLine(input.word), LINE_MAX);
  const details = optionalText(refusals, 'details', input.details);
  return unlessRefused(refusals, () => ({ kind: kind!, kindLabel, statement, details, strength, word }));
}

/** Whether a resistance still lives: neither taken back nor closed. */
export type Liveness = 'withdrawn' | 'closed' | 'living';

/**
 * How strong it is now, with the word that says why (`TEXT_REQUIRED`): the same strength with another word is worth keeping too.
 * Refuses one that was taken back (`OBJECTION_WITHDRAWN`) or is closed (`OBJECTION_CLOSED`).
 */
export function measureObjection(
  liveness: Liveness,
  input: { readonly strength?: number | null; readonly word?: string | null },
): Result<Strength> {
  const dead = refuseDead(liveness);
  if (dead) return dead;
  const refusals: Refusal[] = [];
  const strength = readStrength(refusals, input.strength);
  const word = requiredText(refusals, 'word', oneLine(input.word), { max: LINE_MAX });
  return unlessRefused(refusals, () => ({ strength, word }));
}

/** Why nothing can be done with a resistance that no longer lives; null for one that does. */
export function refuseDead(liveness: Liveness): Result<never> | null {
  if (liveness === 'withdrawn') return refuse('OBJECTION_WITHDRAWN');
  return liveness === 'closed' ? refuse('OBJECTION_CLOSED') : null;
}
