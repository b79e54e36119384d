import type { DecisionKind } from '@levain/domain/decisions/decision-kinds.js';
import {
  IconAdjustments,
  IconArrowsSplit2,
  IconHandStop,
  IconRepeat,
  IconTransfer,
  IconTrendingUp,
  type Icon,
} from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import classes from './badge.module.css';

const ICONS: Record<DecisionKind, Icon> = {
  grow: IconTrendingUp,
  adapt: IconAdjustments,
  redo: IconRepeat,
  stop: IconHandStop,
  spread: IconArrowsSplit2,
  handOver: IconTransfer,
};

export function DecisionBadge({ decision }: { decision: DecisionKind }) {
  const text = useText();
  const Glyph = ICONS[decision];
  const stopped = decision === 'stop';
  return (
    <span
      className={classes['badge']}
      style={{
        color: stopped ? 'var(--lv-brick)' : 'var(--lv-stage-iterate)',
        background: stopped ? 'var(--lv-brick-soft)' : 'var(--lv-stage-iterate-soft)',
      }}
    >
      <Glyph size={15} stroke={1.75} aria-hidden />
      {text(`words.decision.${decision}`)}
    </span>
  );
}
