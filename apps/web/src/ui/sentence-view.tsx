import type { SentenceSegment } from '@levain/domain/hypotheses/sentence.js';
import { useText } from '../i18n/use-text.js';
import classes from './sentence-view.module.css';

interface SentenceViewProps {
  readonly segments: readonly SentenceSegment[];
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
export function SentenceView({ segments, size = 'text' }: SentenceViewProps) {
  return (
    <p className={classes['sentence']} data-size={size}>
      {segments.map((segment, index) => (
        <Segment key={index} segment={segment} />
      ))}
    </p>
  );
}
