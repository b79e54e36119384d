import { useText } from '../../../i18n/use-text.js';
import entries from '../../../ui/entries.module.css';
import { FeedbackStep } from '../../../ui/feedback/feedback-step.js';
import type { FeedbackShown } from '../../../ui/feedback/feedback-parts.js';
import { TextLink } from '../../../ui/link-button.js';
import classes from '../../../ui/feedback/feedback.module.css';

/** Where the words themselves stand. */
function Origin({ feedback: { experiment, kind } }: { feedback: FeedbackShown }) {
  if (!experiment) return null;
  const label = `EXP-${experiment.number} ${experiment.title}`;
  const params = { number: String(experiment.number) };
  return kind === 'objection' ? (
    <TextLink to="/experiments/$number/objections" params={params} size="sm">
      {label}
    </TextLink>
  ) : (
    <TextLink to="/experiments/$number" hash="testimonies" params={params} size="sm">
      {label}
    </TextLink>
  );
}

/** What was said, in which experiment, and where it stands at its department. */
export function FeedbackItem({ feedback }: { feedback: FeedbackShown }) {
  const text = useText();
  const { id, kind, statement, state, departments, department } = feedback;
  const before = departments.slice(
    0,
    departments.findIndex((each) => each.id === department.id),
  );
  return (
    <li id={id} className={entries['item']}>
      <p className={entries['about']}>{text(`feedback.kind.${kind}`)}</p>
      <p className={classes['statement']} data-over={state === 'withdrawn'}>
        {text('feedback.quote', { words: statement })}
      </p>
      <div>
        <Origin feedback={feedback} />
      </div>
      <FeedbackStep feedback={feedback} />
      {before.length > 0 && (
        <p className={entries['about']}>
          {text('feedback.wentThrough', { names: before.map(({ name }) => name).join(' → ') })}
        </p>
      )}
    </li>
  );
}
