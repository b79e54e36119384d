import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { TextLink } from '../link-button.js';
import { useFormat } from '../use-format.js';
import type { AnswerShown } from './objection-parts.js';
import classes from './objections.module.css';

/** What was answered, by whom and why; and what its author said the answer lacked. */
export function ObjectionAnswers({ answers }: { answers: readonly AnswerShown[] }) {
  const text = useText();
  const format = useFormat();
  if (answers.length === 0) return null;
  return (
    <ol className={entries['answers']} aria-label={text('objections.answers')}>
      {answers.map((answer) => (
        <li key={answer.id} data-past={answer.reopenedOn !== null}>
          <p className={classes['stance']}>
            <b>{text(`objections.stance.${answer.stance}`)}</b>
            {answer.hypothesis && (
              <>
                {' '}
                <TextLink
                  to="/hypotheses/$number"
                  params={{ number: String(answer.hypothesis.number) }}
                  size="sm"
                >
                  HYP-{answer.hypothesis.number}
                </TextLink>
              </>
            )}
          </p>
          <p className={entries['words']}>{answer.reason}</p>
          <p className={entries['about']}>
            {text('objections.answeredBy', {
              name: answer.answeredBy.name,
              date: format.day(answer.answeredAt),
            })}
          </p>
          {answer.reopenedOn && (
            <p className={classes['reopened']}>
              {text('objections.reopenedOn', {
                date: format.day(answer.reopenedOn),
                reason: answer.reopeningReason ?? '',
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
