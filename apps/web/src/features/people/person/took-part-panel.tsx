import { useText } from '../../../i18n/use-text.js';
import { TextLink } from '../../../ui/link-button.js';
import { Panel } from '../../../ui/panel.js';
import { useFormat } from '../../../ui/use-format.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { PersonShown } from '../api/person.js';
import classes from './person.module.css';

/** What came of what they gave: the experiments and what the tests said. No count, no rank. */
export function TookPartPanel({ person: { name, tookPart } }: { person: PersonShown }) {
  const text = useText();
  return (
    <Panel title={text('people.took.title')}>
      {tookPart.length === 0 && <p className={classes['quiet']}>{text('people.took.none', { name })}</p>}
      <ul className={classes['list']}>
        {tookPart.map(({ experiment, role, hasLeft }) => (
          <li key={experiment.id} className={classes['row']}>
            <span>
              <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                {experiment.title}
              </TextLink>
              <span className={classes['quiet']}>
                {text(`words.participationRole.${role}`)}
                {hasLeft && `, ${text('people.took.hasLeft')}`}
              </span>
            </span>
            {experiment.verdict && <VerdictBadge verdict={experiment.verdict} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function DidPanel({ person: { name, contributions } }: { person: PersonShown }) {
  const text = useText();
  const format = useFormat();
  if (contributions.length === 0) return null;
  return (
    <Panel title={text('people.did.title', { name })}>
      <ul className={classes['list']}>
        {contributions.map(({ id, what, doneOn, experiment }) => (
          <li key={id} className={classes['row']}>
            <span>
              {what}
              <span className={classes['quiet']}>
                {format.day(doneOn)} ·{' '}
                <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }}>
                  {experiment.title}
                </TextLink>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
