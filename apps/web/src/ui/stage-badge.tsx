import type { Stage } from '@levain/domain/experiments/stages.js';
import { useText } from '../i18n/use-text.js';
import { STAGE_LOOK } from './stage-look.js';
import classes from './badge.module.css';

export function StageBadge({ stage }: { stage: Stage }) {
  const text = useText();
  const { icon: Glyph, text: color, soft } = STAGE_LOOK[stage];
  return (
    <span className={classes['badge']} style={{ color, background: soft }}>
      <Glyph size={15} stroke={1.75} aria-hidden />
      {text(`words.stage.${stage}`)}
    </span>
  );
}
