import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import {
  IconCircleCheck,
  IconCircleX,
  IconEqual,
  IconHandStop,
  IconQuestionMark,
  type Icon,
} from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import classes from './badge.module.css';

interface Look {
  readonly icon: Icon;
  readonly text: string;
  readonly soft: string;
}

const NEUTRAL = { text: 'var(--mantine-color-dimmed)', soft: 'var(--lv-sunken)' };

/** A refuted hypothesis taught as much as a confirmed one: same weight, no alarm and no reward in the colours. */
const LOOK: Record<Verdict, Look> = {
  confirmed: { icon: IconCircleCheck, text: 'var(--lv-brand)', soft: 'var(--lv-brand-soft)' },
  refuted: { icon: IconCircleX, text: 'var(--lv-brand)', soft: 'var(--lv-brand-soft)' },
  noDifference: { icon: IconEqual, ...NEUTRAL },
  notEnoughEvidence: { icon: IconQuestionMark, ...NEUTRAL },
  abandoned: { icon: IconHandStop, text: 'var(--lv-brick)', soft: 'var(--lv-brick-soft)' },
};

interface VerdictBadgeProps {
  verdict: Verdict;
  confirmed?: boolean;
  /** Somebody else disagreed since it was recorded. */
  contested?: boolean;
}

export function VerdictBadge({ verdict, confirmed = true, contested = false }: VerdictBadgeProps) {
  const text = useText();
  const { icon: Glyph, text: color, soft } = LOOK[verdict];
  return (
    <span className={classes['badge']} style={{ color, background: soft }}>
      <Glyph size={15} stroke={1.75} aria-hidden />
      <span>
        {text(`words.verdict.${verdict}`)}
        {!confirmed && (
          <span className={classes['note']}>
            {' '}
            {text(contested ? 'ui.verdictContested' : 'ui.verdictUnconfirmed')}
          </span>
        )}
      </span>
    </span>
  );
}
