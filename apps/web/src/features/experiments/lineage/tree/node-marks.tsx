import {
  IconArrowsSplit2,
  IconGitBranch,
  IconHourglassEmpty,
  IconSignLeft,
  IconTransfer,
  IconTransform,
  IconTrendingUp,
  type Icon,
} from '@tabler/icons-react';
import { useText } from '../../../../i18n/use-text.js';
import { DecisionBadge } from '../../../../ui/decision-badge.js';
import { StageBadge } from '../../../../ui/stage-badge.js';
import { VerdictBadge } from '../../../../ui/verdict-badge.js';
import type { LineageNode } from '../api/lineage.js';
import classes from './tree.module.css';

const MOVES: Partial<Record<LineageNode['move'], Icon>> = {
  branch: IconGitBranch,
  pivot: IconTransform,
  spread: IconArrowsSplit2,
};

const ENDS: Partial<Record<NonNullable<LineageNode['end']>, Icon>> = {
  deadEnd: IconSignLeft,
  grown: IconTrendingUp,
  handedOver: IconTransfer,
  waiting: IconHourglassEmpty,
};

/** How it left the line before it; nothing for what simply follows. */
export function MoveMark({ node }: { node: LineageNode }) {
  const text = useText();
  const Glyph = MOVES[node.move];
  if (!Glyph) return null;
  const place = node.move === 'spread' ? node.departmentName : null;
  return (
    <span className={classes['mark']}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      {place ? text('lineage.spreadTo', { place }) : text(`lineage.move.${node.move}`)}
    </span>
  );
}

/** How the line stands where nothing follows. */
export function EndMark({ end }: Pick<LineageNode, 'end'>) {
  const text = useText();
  const Glyph = end && ENDS[end];
  if (!Glyph) return null;
  return (
    <span className={classes['mark']}>
      <Glyph size={14} stroke={1.75} aria-hidden />
      {text(`lineage.end.${end}`)}
    </span>
  );
}

/** What the test said; before that, where it stands. */
export function Outcome({ node }: { node: LineageNode }) {
  if (node.verdict) return <VerdictBadge verdict={node.verdict} />;
  return node.decision ? <DecisionBadge decision={node.decision} /> : <StageBadge stage={node.stage} />;
}
