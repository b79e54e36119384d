import type { ConfidenceDegree, ConfidenceLeaning } from '@levain/domain/hypotheses/confidence.js';
import type { Text } from '../../../i18n/use-text.js';

/** Towards what it leans and how far, in words. */
export function leaningWords(
  { leaning, degree }: { readonly leaning: ConfidenceLeaning; readonly degree: ConfidenceDegree | null },
  text: Text,
): string {
  if (leaning === 'none' || leaning === 'disputed') return text(`hypotheses.leaning.${leaning}`);
  return text(`hypotheses.leaning.${leaning}.${degree ?? 'weak'}`);
}
