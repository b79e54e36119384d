import { winRate, type WinRate } from '../statistics/across/win-rate.js';
import type { PortfolioFigures } from './figures.js';
import { shareOf, type Share } from './share.js';

/**
 * Learning rate: of the tests that ended, how many gave a verdict and a written learning, whichever the verdict. A refuted hypothesis
 * counts as much as a confirmed one; a test that ended and taught nothing does not.
 */
export const learningRate = ({ learned, ended }: Pick<PortfolioFigures, 'learned' | 'ended'>): Share =>
  shareOf(learned, ended);

/** Of the tests that started, how many had a target for their primary outcome before. */
export const targetSetRate = ({
  targetSet,
  started,
}: Pick<PortfolioFigures, 'targetSet' | 'started'>): Share => shareOf(targetSet, started);

/** Of the bets frozen, how many were changed afterwards. Not a fault: an amendment that is open is how a plan may change. */
export const amendedRate = ({ amended, started }: Pick<PortfolioFigures, 'amended' | 'started'>): Share =>
  shareOf(amended, started);

/** Of the verdicts recorded, how many a second person confirmed. */
export const confirmedByTwoRate = ({
  confirmedByTwo,
  judged,
}: Pick<PortfolioFigures, 'confirmedByTwo' | 'judged'>): Share => shareOf(confirmedByTwo, judged);

/** Of the evaluated tests, how many had set a numeric target before and reached it: comparable to {@link PUBLISHED_AIMS}. */
export const reachedRate = ({ reached, evaluated }: Pick<PortfolioFigures, 'reached' | 'evaluated'>): Share =>
  shareOf(reached, evaluated);

/** Of the iterations, how many quote the learning they were born from. */
export const fromLearningRate = ({
  fromLearning,
  iteration,
}: Pick<PortfolioFigures, 'fromLearning' | 'iteration'>): Share => shareOf(fromLearning, iteration);

/** Of the evaluated tests, how many were confirmed; there is no target for it. */
export const confirmedRate = ({ verdicts }: Pick<PortfolioFigures, 'verdicts'>): WinRate => winRate(verdicts);

/**
 * Published improvement projects that work by turns (Plan-Do-Study-Act): how many set a numeric aim and reached it, and how many claimed
 * an improvement. Knudsen et al., BMC Health Services Research 19:683, 2019 (120 projects of 2015-2016).
 */
export const PUBLISHED_AIMS = {
  reached: 0.27,
  claimed: 0.98,
  source: 'Knudsen et al., BMC Health Services Research 19:683, 2019',
  url: 'https://doi.org/10.1186/s12913-019-4482-6',
} as const;
