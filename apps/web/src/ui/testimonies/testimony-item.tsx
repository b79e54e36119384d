import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import { TextLink } from '../link-button.js';
import { useFormat } from '../use-format.js';
import { ChangeTestimony } from './change-testimony.js';
import { StrengthMark } from './strength-mark.js';
import type { TestimonyShown } from './testimony-parts.js';
import classes from './testimonies.module.css';

function stringIn(value: unknown, name: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
  return typeof found === 'string' ? found : '';
}

/** What was there before each correction, and why it was corrected. */
function Corrections({ testimony }: { testimony: TestimonyShown }) {
  const text = useText();
  const format = useFormat();
  const corrections = testimony.history.filter(({ kind }) => kind === 'testimonyCorrected');
  if (corrections.length === 0) return null;
  return (
    <details className={classes['history']}>
      <summary>{text('testimonies.corrected', { count: corrections.length })}</summary>
      <ul>
        {corrections.map(({ id, before, after, actor, happenedAt }) => (
          <li key={id}>
            {text('testimonies.correction', {
              date: format.day(happenedAt),
              name: actor?.name ?? '',
              before: stringIn(before, 'statement'),
              reason: stringIn(after, 'reason'),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface TestimonyItemProps {
  readonly testimony: TestimonyShown;
  /** Name the experiment in which it was heard. */
  readonly withOrigin?: boolean;
  /** What its page adds: what it weighs. */
  readonly note?: ReactNode;
  /** What its page adds below: where it was handed over to. */
  readonly under?: ReactNode;
}

/** One testimony: the sentence, who and when, and all that happened to it. */
export function TestimonyItem({ testimony, withOrigin = false, note, under }: TestimonyItemProps) {
  const text = useText();
  const format = useFormat();
  const { strength, statement, source, heardOn, link, recordedBy, experiment, withdrawnAt } = testimony;
  return (
    <li className={classes['item']} data-withdrawn={withdrawnAt !== null}>
      <div className={classes['head']}>
        <StrengthMark strength={strength} />
        {note}
      </div>
      <p className={classes['statement']}>{statement}</p>
      <p className={classes['about']}>
        {text('testimonies.about', { source, date: format.day(heardOn), name: recordedBy.name })}
        {link && (
          <>
            {' '}
            <a href={link} target="_blank" rel="noreferrer noopener">
              {text('testimonies.seeLink')}
            </a>
          </>
        )}
      </p>
      {withOrigin && experiment && (
        <TextLink to="/experiments/$number" params={{ number: String(experiment.number) }} size="sm">
          EXP-{experiment.number} {experiment.title}
        </TextLink>
      )}
      {withdrawnAt !== null && (
        <p className={classes['about']}>
          {text('testimonies.withdrawn', {
            date: format.day(withdrawnAt),
            name: testimony.withdrawnBy?.name ?? '',
            reason: testimony.withdrawalReason ?? '',
          })}
        </p>
      )}
      <Corrections testimony={testimony} />
      {testimony.viewerCanEdit && <ChangeTestimony testimony={testimony} />}
      {under}
    </li>
  );
}
