import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { useFormat } from '../../../ui/use-format.js';
import type { Beside } from '../api/beside.js';
import type { MyPartData } from '../api/my-part.js';
import classes from './my-part.module.css';

type OwnObjection = Beside['objections']['edges'][number]['node'];

function Objection({ objection: { statement, standing, answers, experiment } }: { objection: OwnObjection }) {
  const text = useText();
  const format = useFormat();
  const answer = answers.at(-1);
  return (
    <li>
      <p className={classes['askTitle']}>
        {experiment ? (
          <TextLink to="/experiments/$number/objections" params={{ number: String(experiment.number) }}>
            {text('tasks.quote', { words: statement })}
          </TextLink>
        ) : (
          <TextLink to="/people/objections">{text('tasks.quote', { words: statement })}</TextLink>
        )}
      </p>
      <p className={classes['quiet']}>
        {answer
          ? text('my-part.voices.answered', { reason: answer.reason })
          : text('my-part.voices.standing', {
              kind: standing.kind,
              day: standing.dueOn ? format.day(standing.dueOn) : '',
            })}
      </p>
    </li>
  );
}

interface VoicesProps {
  readonly suggestions: MyPartData['suggestions'];
  readonly objections: readonly OwnObjection[];
}

/** Whom one suggested and what became of it; what one objected to and what was answered. */
export function Voices({ suggestions, objections }: VoicesProps) {
  const text = useText();
  return (
    <>
      {objections.length > 0 && (
        <section className={classes['voices']}>
          <h3>{text('my-part.voices.objections')}</h3>
          <ul>
            {objections.map((objection) => (
              <Objection key={objection.id} objection={objection} />
            ))}
          </ul>
        </section>
      )}
      {suggestions.length > 0 && (
        <section className={classes['voices']}>
          <h3>{text('my-part.voices.suggestions')}</h3>
          <ul>
            {suggestions.map(({ name, fate, experiment }) => (
              <li key={`${experiment.id} ${name}`}>
                {text(`my-part.fate.${fate}`, { name, number: experiment.number })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
