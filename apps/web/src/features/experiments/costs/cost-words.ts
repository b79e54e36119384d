import { budgetSentence, costSentence, returnSentence } from '@levain/domain/costs/cost-sentences.js';
import { useLanguage } from '../../../i18n/language-provider.js';
import type { CostSummary } from './api/costs.js';

interface CostWords {
  /** What it cost and brought; null while nothing is recorded. */
  readonly sentence: string | null;
  /** What one unit brought; null without both sides. */
  readonly ratio: string | null;
  readonly budget: string | null;
}

/** What an experiment cost and brought, in the sentences that every board uses. */
export function useCostWords(costs: Omit<CostSummary, 'viewerCanRecord'>): CostWords {
  const { locale } = useLanguage();
  const { currency } = costs.settings;
  const figures = { ...costs, currency };
  const budget = costs.budgets[0]?.amount ?? null;
  return {
    sentence: costSentence(figures, locale),
    ratio: returnSentence(figures, locale),
    budget: budgetSentence({ budget, left: costs.left, currency }, locale),
  };
}
