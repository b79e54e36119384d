import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { TextLink } from '../link-button.js';
import { useFormat } from '../use-format.js';
import { AnswerInPlace } from './answer-in-place.js';
import { AskStanding } from './ask-standing.js';
import type { AskShown } from './ask-parts.js';
import { AskerActs } from './asker-acts.js';
import { GivenAnswers } from './given-answers.js';
import classes from './asks.module.css';

/** Who asks, of whom, about what. */
function Origin({ ask, namesSubject }: { ask: AskShown; namesSubject: boolean }) {
  const text = useText();
  const format = useFormat();
  const { askedBy, addressedTo, askedAt, experiment, project } = ask;
  const day = format.day(askedAt);
  return (
    <p className={entries['about']}>
      {addressedTo
        ? text('asks.fromTo', { name: askedBy.name, to: addressedTo.name, day })
        : text('asks.from', { name: askedBy.name, day })}
      {namesSubject && experiment && (
        <>
          {' · '}
          <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} inherit>
            EXP-{experiment.number} {experiment.title}
          </TextLink>
        </>
      )}
      {namesSubject && project && (
        <>
          {' · '}
          <TextLink to="/projects/$projectId" params={{ projectId: project.id }} inherit>
            {project.name}
          </TextLink>
        </>
      )}
    </p>
  );
}

function Options({ ask }: { ask: AskShown }) {
  const text = useText();
  if (ask.options.length === 0) return null;
  return (
    <div>
      <p className={entries['about']}>{text('asks.options')}</p>
      <ul className={classes['options']}>
        {ask.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
    </div>
  );
}

interface AskItemProps {
  readonly ask: AskShown;
  readonly as?: 'li' | 'div';
  /** Not where the page says already what it is about. */
  readonly namesSubject?: boolean;
}

/** One decision asked of leadership: the question, the context, what was answered, and what the viewer may do. */
export function AskItem({ ask, as: Element = 'li', namesSubject = true }: AskItemProps) {
  const text = useText();
  const { id, state, question, context, closingWord } = ask;
  const isOpen = state === 'waiting' || state === 'askedBack';
  return (
    <Element id={id} className={`${entries['item']} ${classes['item']}`} data-over={state === 'withdrawn'}>
      <AskStanding ask={ask} />
      <p className={classes['question']}>{question}</p>
      <p className={classes['context']}>{context}</p>
      {isOpen && <Options ask={ask} />}
      <Origin ask={ask} namesSubject={namesSubject} />
      <GivenAnswers ask={ask} />
      {closingWord && (
        <p className={classes['closing']}>
          <b>{text(state === 'withdrawn' ? 'asks.withdrawnBecause' : 'asks.cameOfIt')}</b> {closingWord}
        </p>
      )}
      <AnswerInPlace ask={ask} />
      <AskerActs ask={ask} />
    </Element>
  );
}
