import { composeSentence, type SentenceSegment } from '@levain/domain/hypotheses/sentence.js';
import { useText } from '../../i18n/use-text.js';
import type { ExperimentView } from './page/api/experiment-parts.js';

type Hypothesis = NonNullable<ExperimentView['hypothesis']>;

interface HypothesisSentenceProps {
  readonly hypothesis: Omit<Hypothesis, 'id' | 'number'> | null;
  readonly className?: string | undefined;
}

function Segment({ segment }: { segment: SentenceSegment }) {
  if (segment.kind === 'connector') return <strong>{segment.text}</strong>;
  return <span>{segment.text}</span>;
}

/** The hypothesis as it was written, in the language it was written in. */
export function HypothesisSentence({ hypothesis, className }: HypothesisSentenceProps) {
  const text = useText();
  if (!hypothesis) return <p className={className}>{text('experiments.hypothesisMissing')}</p>;
  const { segments } = composeSentence(hypothesis, hypothesis.locale);
  return (
    <p className={className} lang={hypothesis.locale}>
      {segments.map((segment, index) => (
        <Segment key={index} segment={segment} />
      ))}
    </p>
  );
}
