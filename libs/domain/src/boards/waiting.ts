import type { BoardAnswers } from './board-answers.js';

/** How much waits to be decided, the same wherever it is counted: a board, a pack, the home of whoever decides. */
export interface Waiting {
  /** Asked of leadership and not answered; what was asked back waits for whoever asked. */
  readonly requests: number;
  /** Experiments with a confirmed verdict and no decision. */
  readonly decisions: number;
  /** Verdicts that a second person has neither confirmed nor contested. */
  readonly confirmations: number;
  readonly total: number;
}

/** What waits to be decided, of what a board tells. */
export function waitingFor({ asks, toDecide, toConfirm }: BoardAnswers['decide']): Waiting {
  const requests = asks.filter(({ answer }) => answer === null).length;
  return {
    ...{ requests, decisions: toDecide, confirmations: toConfirm },
    total: requests + toDecide + toConfirm,
  };
}
