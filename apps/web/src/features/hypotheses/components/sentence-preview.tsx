import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import type { Locale } from '@levain/domain/locale.js';
import { useText } from '../../../i18n/use-text.js';
import { SentenceView } from '../../../ui/sentence-view.js';
import { HypothesisHints } from './hypothesis-hints.js';
import classes from './sentence-preview.module.css';

/** The sentence as it will be read, and what would make it stronger. */
export function SentencePreview({ parts, locale }: { parts: HypothesisParts; locale: Locale }) {
  const text = useText();
  return (
    <div>
      <section
        className={classes['preview']}
        aria-label={text('hypotheses.preview')}
        aria-live="polite"
        lang={locale}
      >
        <SentenceView sentence={parts} locale={locale} size="large" />
      </section>
      <HypothesisHints parts={parts} locale={locale} />
    </div>
  );
}
