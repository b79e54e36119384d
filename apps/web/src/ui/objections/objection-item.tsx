import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.js';
import entries from '../entries.module.css';
import { TextLink } from '../link-button.js';
import { useFormat } from '../use-format.js';
import { ObjectionActs } from './objection-act-bar.js';
import { ObjectionAnswers } from './objection-answers.js';
import type { ObjectionShown } from './objection-parts.js';
import { StandingLine } from './standing-line.js';
import { StrengthLine } from './strength-line.js';
import { StrengthMark } from './strength-mark.js';
import classes from './objections.module.css';

/** What it is about, where the page does not already say it. */
function Subject({ objection }: { objection: ObjectionShown }) {
  const text = useText();
  const { experiment, hypothesis, project } = objection;
  if (experiment) {
    return (
      <TextLink to="/experiments/$number/objections" params={{ number: String(experiment.number) }} size="sm">
        EXP-{experiment.number} {experiment.title}
      </TextLink>
    );
  }
  if (hypothesis) {
    return (
      <TextLink to="/hypotheses/$number" params={{ number: String(hypothesis.number) }} size="sm">
        HYP-{hypothesis.number} {hypothesis.change ?? hypothesis.observation}
      </TextLink>
    );
  }
  if (project) {
    return (
      <TextLink to="/projects/$projectId" params={{ projectId: project.id }} size="sm">
        {project.name}
      </TextLink>
    );
  }
  return <span className={entries['about']}>{text('objections.aboutWorkspace')}</span>;
}

/** Where it comes from: never more than its author wishes. */
function Origin({ objection }: { objection: ObjectionShown }) {
  const text = useText();
  const format = useFormat();
  const { author, department, raisedOn, viewerIsAuthor } = objection;
  const place = department?.name ?? text('objections.organisation');
  return (
    <p className={entries['about']}>
      {author
        ? text('objections.fromNamed', { name: author.name, place, date: format.day(raisedOn) })
        : text('objections.from', { place, date: format.day(raisedOn) })}
      {viewerIsAuthor && ` ${text(author ? 'objections.yours' : 'objections.yoursUnnamed')}`}
    </p>
  );
}

interface ObjectionItemProps {
  readonly objection: ObjectionShown;
  readonly withSubject?: boolean;
  /** What its page adds: where it was handed over to. */
  readonly under?: ReactNode;
}

/** One resistance: what is said, how strong it is and was, what was answered, and what may be done. */
export function ObjectionItem({ objection, withSubject = false, under }: ObjectionItemProps) {
  const text = useText();
  const { kind, kindLabel, statement, details, strength, strengths, standing, withdrawalReason } = objection;
  return (
    <li
      id={objection.id}
      className={`${entries['item']} ${classes['item']}`}
      data-over={standing.kind === 'withdrawn'}
    >
      <div className={classes['head']}>
        <span className={classes['kind']}>{kindLabel ?? text(`objections.kind.${kind}`)}</span>
        <StrengthMark strength={strength} />
        <StandingLine standing={standing} />
      </div>
      <p className={classes['statement']}>{text('objections.quote', { words: statement })}</p>
      {details && <p className={entries['words']}>{details}</p>}
      <Origin objection={objection} />
      {withSubject && <Subject objection={objection} />}
      <StrengthLine strengths={strengths} />
      {withdrawalReason && (
        <p className={entries['about']}>
          {text('objections.withdrawnBecause', { reason: withdrawalReason })}
        </p>
      )}
      <ObjectionAnswers answers={objection.answers} />
      <ObjectionActs objection={objection} />
      {under}
    </li>
  );
}
