import { useText } from '../../../i18n/use-text.js';
import { AnswerInPlace } from '../../../ui/asks/answer-in-place.js';
import { AskStanding } from '../../../ui/asks/ask-standing.js';
import type { AskShown } from '../../../ui/asks/ask-parts.js';
import classes from './meeting.module.css';

interface DecisionProps {
  readonly ask: AskShown;
  readonly isOnline: boolean;
}

function Decision({ ask, isOnline }: DecisionProps) {
  const text = useText();
  return (
    <li className={classes['decision']}>
      <p className={classes['asked']}>{ask.question}</p>
      <p className={classes['context']}>{ask.context}</p>
      {ask.options.length > 0 && (
        <ol className={classes['options']}>
          {ask.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ol>
      )}
      <AskStanding ask={ask} />
      <p className={classes['quiet']}>{text('meeting.askedBy', { name: ask.askedBy.name })}</p>
      {isOnline && <AnswerInPlace ask={ask} size="xl" />}
      {!isOnline && ask.permissions.canAnswer && (
        <p className={classes['waits']}>{text('meeting.answersWait')}</p>
      )}
    </li>
  );
}

/** What leadership decides in the room; without a network it is read, and answered later. */
export function Decisions({ asks, isOnline }: { asks: readonly AskShown[]; isOnline: boolean }) {
  if (asks.length === 0) return null;
  return (
    <ul className={classes['decisions']}>
      {asks.map((ask) => (
        <Decision key={ask.id} ask={ask} isOnline={isOnline} />
      ))}
    </ul>
  );
}
