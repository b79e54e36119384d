import type { HypothesisParts } from '@levain/domain/hypotheses/hypothesis.js';
import { composeSentence, type SentenceSegment } from '@levain/domain/hypotheses/sentence.js';
import type { Locale } from '@levain/domain/locale.js';
import { useText } from '../i18n/use-text.js';
import classes from './sentence-view.module.css';

interface SentenceViewProps {
  readonly sentence: HypothesisParts;
  /** The language it was written in. */
  readonly locale: Locale;
  /** `large`: the heading of an experiment; `text`: in a list. */
  readonly size?: 'large' | 'text';
}

function Segment({ segment }: { segment: SentenceSegment }) {
  const text = useText();
  if (segment.kind === 'connector') return <b>{segment.text}</b>;
  if (segment.kind === 'part') return <>{segment.text}</>;
  return (
    <span className={classes['gap']} title={text('ui.hypothesis.missing')}>
      {segment.name ? text(`ui.hypothesis.gap.${segment.name}`) : segment.text}
    </span>
  );
}

/** A hypothesis as a sentence: its hinges bold, its gaps visible. */
export function SentenceView({ sentence, locale, size = 'text' }: SentenceViewProps) {
  return (
    <p className={classes['sentence']} data-size={size} lang={locale}>
      {composeSentence(sentence, locale).segments.map((segment, index) => (
        <Segment key={index} segment={segment} />
      ))}
    </p>
  );
}
