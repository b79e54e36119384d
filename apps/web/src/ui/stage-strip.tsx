import { VisuallyHidden } from '@mantine/core';
import { STAGES, type Stage } from '@levain/domain/experiments/stages.js';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';
import { STAGE_LOOK } from './stage-look.js';
import classes from './stage-strip.module.css';

interface StageStripProps {
  current: Stage;
  /** The experiment is decided: the last stage is behind it too. */
  closed?: boolean;
}

/** The five stages in their order: what is behind, where one stands, what is ahead. */
export function StageStrip({ current, closed = false }: StageStripProps) {
  const text = useText();
  const here = STAGES.indexOf(current);
  return (
    <ol className={classes['strip']} aria-label={text('ui.stages')}>
      {STAGES.map((stage, index) => {
        const behind = index < here || (closed && index === here);
        const state = behind ? 'behind' : index === here ? 'here' : 'ahead';
        const { icon, text: color, soft } = STAGE_LOOK[stage];
        const Glyph = behind ? IconCheck : icon;
        return (
          <li
            key={stage}
            data-state={state}
            aria-current={index === here ? 'step' : undefined}
            className={classes['step']}
            style={{ '--stage': color, '--stage-soft': soft } as React.CSSProperties}
          >
            <Glyph size={16} stroke={1.75} aria-hidden />
            <span className={classes['word']}>{text(`words.stage.${stage}`)}</span>
            <VisuallyHidden>{text(`ui.stageState.${state}`)}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}
