import { partsOf, type Quarter } from '@levain/domain/portfolio/quarters.js';
import { useText } from '../i18n/use-text.js';

/** "T2 2026" */
export function useQuarterWords(): (quarter: Quarter) => string {
  const text = useText();
  return (quarter) => {
    const parts = partsOf(quarter);
    return parts ? text('ui.quarter', { number: parts.number, year: String(parts.year) }) : quarter;
  };
}
