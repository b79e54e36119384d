import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import { useText } from '../../../i18n/use-text.js';
import { VerdictBadge } from '../../../ui/verdict-badge.js';
import classes from './evaluation.module.css';

interface BesideProps {
  computed: Verdict | null;
  recorded: Verdict;
  reason: string | null;
}

/** Two verdicts that differ stand side by side: neither covers the other. */
export function VerdictsBeside({ computed, recorded, reason }: BesideProps) {
  const text = useText();
  if (computed === recorded || (computed === null && !reason)) return null;
  return (
    <dl className={classes['pair']}>
      <div>
        <dt>{text('evaluations.beside.rule')}</dt>
        <dd>
          {computed ? <VerdictBadge verdict={computed} /> : <span>{text('evaluations.noVerdictYet')}</span>}
        </dd>
      </div>
      <div>
        <dt>{text('evaluations.beside.person')}</dt>
        <dd>
          <VerdictBadge verdict={recorded} />
          {reason && <p className={classes['text']}>{text('evaluations.quote', { comment: reason })}</p>}
        </dd>
      </div>
    </dl>
  );
}
