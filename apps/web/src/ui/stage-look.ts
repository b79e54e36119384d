import type { Stage } from '@levain/domain/experiments/stages.js';
import { IconFlask2, IconRefresh, IconScale, IconSearch, IconTool, type Icon } from '@tabler/icons-react';

export interface StageLook {
  readonly icon: Icon;
  readonly text: string;
  readonly soft: string;
}

function look(stage: Stage, icon: Icon): StageLook {
  return { icon, text: `var(--lv-stage-${stage})`, soft: `var(--lv-stage-${stage}-soft)` };
}

/** A stage is always an icon, a word and a colour together. */
export const STAGE_LOOK: Record<Stage, StageLook> = {
  benchmark: look('benchmark', IconSearch),
  prototype: look('prototype', IconTool),
  test: look('test', IconFlask2),
  evaluate: look('evaluate', IconScale),
  iterate: look('iterate', IconRefresh),
};
