import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';

/** What a member says of a learning from their own experience: it was so here too, or it was not. */
export const LEARNING_STANCES = ['confirm', 'contest'] as const;

/** One of {@link LEARNING_STANCES}. */
export type LearningStance = (typeof LEARNING_STANCES)[number];

/** Characters of what happened. */
export const HAPPENED_MAX = 1000;

/** What the form holds. */
export interface StanceInput {
  readonly stance?: string | null;
  readonly happened?: string | null;
  readonly context?: string | null;
}

/** An experience beside a learning. */
export interface Stance {
  readonly stance: LearningStance;
  /** What happened, in the words of whoever lived it. */
  readonly happened: string;
  /** Where and when, in a line. */
  readonly context: string;
}

/** The learning, to the member who speaks. */
export interface StanceFacts {
  readonly viewerWroteIt: boolean;
  /** Whether the viewer has spoken and not taken it back. */
  readonly viewerHasSpoken: boolean;
}

function draftStance(input: StanceInput): Result<Stance> {
  const refusals: Refusal[] = [];
  const draft = {
    stance: requiredChoice(refusals, 'stance', input.stance, LEARNING_STANCES),
    happened: requiredText(refusals, 'happened', input.happened, { max: HAPPENED_MAX }),
    context: requiredText(refusals, 'context', input.context, { max: LINE_MAX }),
  };
  return unlessRefused(refusals, () => draft as Stance);
}

/**
 * Confirms or contests a learning from one's own experience: what happened, where and when. Refuses whoever wrote it
 * (`LEARNING_OF_ONESELF`), a second word of the same member (`STANCE_ALREADY_TAKEN`: it is changed instead), and whatever is
 * missing.
 */
export function takeStance(facts: StanceFacts, input: StanceInput): Result<Stance> {
  if (facts.viewerWroteIt) return refuse('LEARNING_OF_ONESELF', 'learningId');
  if (facts.viewerHasSpoken) return refuse('STANCE_ALREADY_TAKEN', 'learningId');
  return draftStance(input);
}

/** Changes what one said. Refuses one that was taken back (`STANCE_WITHDRAWN`) and whatever is missing. */
export function changeStance(isWithdrawn: boolean, input: StanceInput): Result<Stance> {
  return isWithdrawn ? refuse('STANCE_WITHDRAWN') : draftStance(input);
}

/** Takes back what one said. Refuses one that was taken back already (`STANCE_WITHDRAWN`). */
export function withdrawStance(isWithdrawn: boolean): Result<null> {
  return isWithdrawn ? refuse('STANCE_WITHDRAWN') : { ok: true, value: null };
}

/** Refuses to lean on the experiment that the learning comes from (`EXPERIMENT_OF_LEARNING`): it would be counted twice. */
export function refuseOwnSource(refusals: Refusal[], experimentId: string | null, sourceId: string): void {
  if (experimentId === sourceId) refusals.push(refusal('EXPERIMENT_OF_LEARNING', 'experimentId'));
}
