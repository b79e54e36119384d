import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { useFormat } from '../use-format.js';
import type { AskShown, GivenAnswerShown } from './ask-parts.js';
import classes from './asks.module.css';

interface AnswerProps {
  readonly ask: AskShown;
  readonly given: GivenAnswerShown;
  readonly isLast: boolean;
}

function Answer({ ask, given, isLast }: AnswerProps) {
  const text = useText();
  const format = useFormat();
  const { answer, word, option, answeredAt, answeredBy, reply } = given;
  const chosen = option === null ? null : ask.options[option];
  const isPast = !isLast && answer !== 'ask';
  return (
    <li data-past={isPast} className={isPast ? classes['past'] : undefined}>
      <span className={classes['who']}>
        <b>{text(`asks.said.${answer}`, { name: answeredBy.name })}</b> · {format.day(answeredAt)}
        {isPast && ` · ${text('asks.changedSince')}`}
      </span>
      {chosen && <span className={classes['chosen']}>{chosen}</span>}
      {word && <span className={entries['words']}>{text('asks.quote', { words: word })}</span>}
      {reply && (
        <span className={classes['reply']}>
          <b>{text('asks.said.reply', { name: ask.askedBy.name })}</b>
          <span className={entries['words']}>{text('asks.quote', { words: reply })}</span>
        </span>
      )}
    </li>
  );
}

/** Every answer in its order: one that was changed stays readable. */
export function GivenAnswers({ ask }: { ask: AskShown }) {
  if (ask.answers.length === 0) return null;
  return (
    <ol className={entries['answers']}>
      {ask.answers.map((given, index) => (
        <Answer key={given.id} ask={ask} given={given} isLast={index === ask.answers.length - 1} />
      ))}
    </ol>
  );
}
