import type { AnsweredExperiment, BoardAnswers } from '../boards/board-answers.js';
import { toldExperiments, type PackContent } from './pack-content.js';

/** One of two packs that are compared. Lists of a board are cut: what is not in a cut list may still have been there. */
export interface PackSide {
  readonly answers: BoardAnswers;
  readonly told: ReadonlyMap<string, AnsweredExperiment>;
  /** Whether everything is told, so that what is absent was not there. */
  readonly isWhole: boolean;
}

/** What of a pack, or of anything that keeps a board as it was, is compared. */
export type ComparedContent = Pick<PackContent, 'answers' | 'settledAsks'>;

/** Everything the comparison asks of one pack. */
export function sideOf({ answers }: Pick<PackContent, 'answers'>): PackSide {
  const { believed, testing, learned, changed, blocked, decide } = answers;
  const isWhole =
    believed.items.length >= believed.hypotheses &&
    testing.items.length >= testing.running &&
    learned.items.length >= learned.evaluated &&
    changed.items.length >= changed.decided &&
    blocked.items.length >= blocked.count &&
    decide.waiting.length >= decide.toConfirm + decide.toDecide;
  return { answers, told: toldExperiments(answers), isWhole };
}

/** Two packs of the same scope, the earlier first. */
export interface PackPair {
  readonly before: PackSide;
  readonly after: PackSide;
  /** Whether what left can be told: everything told, over the same period. */
  readonly canTellLeft: boolean;
}

/** Two packs to be compared. */
export function pairOf(before: ComparedContent, after: ComparedContent): PackPair {
  const [first, second] = [sideOf(before), sideOf(after)];
  const isSamePeriod =
    (before.answers.scope.from ?? null) === (after.answers.scope.from ?? null) &&
    (before.answers.scope.to ?? null) === (after.answers.scope.to ?? null);
  return { before: first, after: second, canTellLeft: second.isWhole && isSamePeriod };
}

/**
 * The experiment as the earlier pack told it; null when it was not there yet; undefined when nobody can say (the earlier pack was
 * cut, and the experiment is older than it).
 */
export function earlier(
  { before }: PackPair,
  { id, startedAt }: Pick<AnsweredExperiment, 'id' | 'startedAt'>,
): AnsweredExperiment | null | undefined {
  const known = before.told.get(id);
  if (known) return known;
  const isYounger = startedAt !== null && startedAt.slice(0, 10) > before.answers.asOf;
  return before.isWhole || isYounger ? null : undefined;
}

/** Those of a later list that an earlier list of the same question did not hold. */
export function arrived<Item extends { readonly id: string }>(
  isWhole: boolean,
  before: readonly Item[],
  after: readonly Item[],
): readonly Item[] {
  const known = new Set(before.map(({ id }) => id));
  return isWhole ? after.filter(({ id }) => !known.has(id)) : [];
}
