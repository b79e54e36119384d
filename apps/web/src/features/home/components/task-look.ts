import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChecklist,
  IconCrystalBall,
  IconGavel,
  IconHandStop,
  IconMessageCheck,
  IconMessageQuestion,
  IconSend2,
  IconUserPlus,
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
  'answerAsk',
  'replyToAsk',
  'readAskAnswer',
  'answerInvitation',
  'answerConsent',
  'answerNomination',
  'doTask',
  'giveForecast',
  'answerObjection',
  'answerFeedback',
  'answerVolunteer',
  'suggestedPerson',
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
  doTask: IconChecklist,
  giveForecast: IconCrystalBall,
  answerConsent: IconAddressBook,
  answerNomination: IconSend2,
  answerObjection: IconMessageQuestion,
  answerFeedback: IconArrowForwardUp,
  answerVolunteer: IconHandStop,
  suggestedPerson: IconUserPlus,
  answerAsk: IconGavel,
  replyToAsk: IconArrowBackUp,
  readAskAnswer: IconMessageCheck,
};

/** The screen of the experiment on which the task is done. */
export const TASK_PLACE = {
  answerInvitation: '/experiments/$number/people',
  confirmVerdict: '/experiments/$number/evaluation',
  decide: '/experiments/$number/decision',
  recordVerdict: '/experiments/$number/evaluation',
  testEnding: '/experiments/$number',
  recordMeasurements: '/experiments/$number/measurements',
  finishDraft: '/experiments/$number',
  doTask: '/experiments/$number/tasks',
  giveForecast: '/experiments/$number',
  answerObjection: '/experiments/$number/objections',
  suggestedPerson: '/experiments/$number/people',
} as const satisfies Partial<Record<TaskKind, string>>;

/** Where a task is done that is of no experiment, or not on its screens. */
export const TASK_PLACE_ELSEWHERE = {
  answerConsent: '/my-part',
  answerNomination: '/my-part',
  answerObjection: '/people/objections',
  answerFeedback: '/people/feedback',
  answerVolunteer: '/people/calls',
  answerAsk: '/results/asks',
  replyToAsk: '/results/asks',
  readAskAnswer: '/results/asks',
} as const satisfies Partial<Record<TaskKind, string>>;

/** An answer that is late comes before everything else: somebody waits for it. */
export const isLateAnswer = ({ kind, dueOn }: Task, today: string): boolean =>
  kind === 'answerObjection' && dueOn !== null && dueOn < today;

/** Tasks of each kind, kinds without any left out; late answers make their kind the first. */
export function tasksByKind(
  tasks: readonly Task[],
  today: string,
): readonly (readonly [TaskKind, readonly Task[]])[] {
  const late = tasks.some((task) => isLateAnswer(task, today));
  const kinds = late
    ? (['answerObjection', ...TASK_KINDS.filter((kind) => kind !== 'answerObjection')] as const)
    : TASK_KINDS;
  return kinds
    .map((kind) => [kind, tasks.filter((task) => task.kind === kind)] as const)
    .filter(([, those]) => those.length > 0);
}
