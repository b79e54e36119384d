import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import type { FeedbackShown } from './feedback-parts.js';
import { FeedbackStep } from './feedback-step.js';

/** Under what was said: the departments it was handed over to, and what they answer. Needs the catalogue `feedback`. */
export function FeedbackTrail({ feedbacks }: { feedbacks: readonly FeedbackShown[] }) {
  const text = useText();
  if (feedbacks.length === 0) return null;
  return (
    <ol className={entries['answers']} aria-label={text('feedback.trail')}>
      {feedbacks.map((feedback) => (
        <li key={feedback.id} data-past={feedback.state === 'waiting' || feedback.state === 'withdrawn'}>
          <FeedbackStep feedback={feedback} />
        </li>
      ))}
    </ol>
  );
}
