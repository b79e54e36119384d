import {
  IconGavel,
  IconMailQuestion,
  IconPencil,
  IconRulerMeasure,
  IconScale,
  IconUserCheck,
  IconClockStop,
  type Icon,
} from '@tabler/icons-react';
import type { Task } from '../api/home.js';

export type TaskKind = Task['kind'];

/** In the order of the screen: what others wait for comes first. */
export const TASK_KINDS: readonly TaskKind[] = [
  'answerInvitation',
  'confirmVerdict',
  'decide',
  'recordVerdict',
  'testEnding',
  'recordMeasurements',
  'finishDraft',
];

export const TASK_ICON: Readonly<Record<TaskKind, Icon>> = {
  answerInvitation: IconMailQuestion,
  confirmVerdict: IconUserCheck,
  decide: IconGavel,
  recordVerdict: IconScale,
  testEnding: IconClockStop,
  recordMeasurements: IconRulerMeasure,
  finishDraft: IconPencil,
};

/** The screen on which the task is done. */
export const TASK_PLACE = {
  answerInvitation: '/experiments/$number/people',
  confirmVerdict: '/experiments/$number/evaluation',
  decide: '/experiments/$number/decision',
  recordVerdict: '/experiments/$number/evaluation',
  testEnding: '/experiments/$number',
  recordMeasurements: '/experiments/$number/measurements',
  finishDraft: '/experiments/$number',
} as const satisfies Record<TaskKind, string>;

/** Tasks of each kind, kinds without any left out. */
export function tasksByKind(tasks: readonly Task[]): readonly (readonly [TaskKind, readonly Task[]])[] {
  return TASK_KINDS.map((kind) => [kind, tasks.filter((task) => task.kind === kind)] as const).filter(
    ([, those]) => those.length > 0,
  );
}
