import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import type { ReactNode } from 'react';
import { T } from '../../../i18n/use-text.js';
import { DecisionBadge } from '../../../ui/decision-badge.js';
import { TextLink } from '../../../ui/link-button.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import type { Result } from '../api/results.js';
import classes from './results.module.css';

const bold = (chunks: ReactNode) => <b>{chunks}</b>;

interface ResultLineProps {
  readonly result: Result;
  /** The one sentence that answers the question for this experiment. */
  readonly answer: ReactNode;
  readonly children?: ReactNode;
}

function Hypothesis({ result }: { result: Result }) {
  const { hypothesis } = result;
  if (!hypothesis) return null;
  return (
    <p lang={hypothesis.locale} className={classes['hypothesis']}>
      {composeSentence(hypothesis, hypothesis.locale).text}
    </p>
  );
}

/** One experiment, always by the same template and with the same weight, whatever came of it. */
export function ResultLine({ result, answer, children }: ResultLineProps) {
  return (
    <li className={classes['line']}>
      <div className={classes['believed']}>
        <h3 className={classes['name']}>
          <TextLink to="/experiments/$number" params={{ number: String(result.number) }}>
            EXP-{result.number} {result.title}
          </TextLink>
        </h3>
        <Hypothesis result={result} />
      </div>
      <div className={classes['observed']}>
        <div className={classes['badges']}>
          {result.verdict && (
            <VerdictBadge
              verdict={result.verdict}
              confirmed={result.verdictConfirmed}
              contested={result.verdictContested}
            />
          )}
          {result.decision && <DecisionBadge decision={result.decision} />}
        </div>
        <p>
          <b>{answer}</b>
        </p>
        {children}
      </div>
    </li>
  );
}

/** A text of its authors, after the bold word that says what it is. */
export function Said({
  id,
  words,
}: {
  id: 'results.learned' | 'results.because' | 'results.stoppedBecause' | 'results.abandoned';
  words: string;
}) {
  return (
    <p className={classes['said']}>
      <T id={id} values={{ words, b: bold }} />
    </p>
  );
}
