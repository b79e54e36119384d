import { HYPOTHESIS_PARTS, type HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import type { HypothesisShown } from '../api/hypothesis.js';

/** What the composer holds. */
export interface ComposedHypothesis {
  /** As typed in one go. */
  readonly sentence: string;
  readonly parts: HypothesisParts;
  readonly locale: Locale;
  readonly projectId: string | null;
  readonly prototypeId: string | null;
}

export const COMPOSED_FIELDS = HYPOTHESIS_PARTS.map((part) => `hypothesis.${part}`);

const NO_PARTS: HypothesisParts = {
  observation: null,
  audience: null,
  change: null,
  measure: null,
  direction: null,
  target: null,
  rationale: null,
};

export function emptyHypothesis(locale: Locale, from: Partial<ComposedHypothesis> = {}): ComposedHypothesis {
  return { sentence: '', parts: NO_PARTS, locale, projectId: null, prototypeId: null, ...from };
}

export function composedFrom(hypothesis: HypothesisShown): ComposedHypothesis {
  const parts = Object.fromEntries(HYPOTHESIS_PARTS.map((part) => [part, hypothesis[part]]));
  return {
    sentence: '',
    parts: parts as unknown as HypothesisParts,
    locale: hypothesis.locale,
    projectId: hypothesis.project?.id ?? null,
    prototypeId: hypothesis.prototype?.id ?? null,
  };
}

export function hypothesisFields({ parts, locale, projectId, prototypeId }: ComposedHypothesis) {
  return { ...parts, locale, projectId, prototypeId };
}
