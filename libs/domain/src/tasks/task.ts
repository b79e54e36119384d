import { mayChange, type AccessFacts, type Viewer } from '../experiments/access.js';
import type { Participation } from '../participations/participation.js';
import { refusal, refuse, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { optionalChoice } from '../text/choice.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { optionalWebAddress } from '../text/web-address.js';
import { requiredDay } from '../time/day.js';
import { optionalTime } from '../time/time-of-day.js';
import { oneLine } from '../text/one-line.js';

/** Where a task is done: wherever one likes, at a place, or behind a link. */
export const TASK_SETTINGS = ['anywhere', 'inPerson', 'online'] as const;

/** One of {@link TASK_SETTINGS}. */
export type TaskSetting = (typeof TASK_SETTINGS)[number];

/** Where a task stands. Done and dropped are final: what is asked again is another task. */
export const TASK_STATES = ['open', 'done', 'dropped'] as const;

/** One of {@link TASK_STATES}. */
export type TaskState = (typeof TASK_STATES)[number];

/** Characters of the notes of a task, and of the reason for dropping it. */
export const TASK_NOTES_MAX = 1000;

/** What the form of a task holds. Whoever it is for was found before. */
export interface TaskInput {
  readonly what?: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn?: string | null;
  /** `HH:MM`, where people are. */
  readonly dueAt?: string | null;
  readonly setting?: string | null;
  readonly place?: string | null;
  readonly link?: string | null;
  readonly notes?: string | null;
}

/** Something that one person does for an experiment, until a day. */
export interface Task {
  readonly personId: string;
  readonly what: string;
  readonly dueOn: string;
  readonly dueAt: string | null;
  readonly setting: TaskSetting;
  /** Only of a task in person. */
  readonly place: string | null;
  /** Only of a task online. */
  readonly link: string | null;
  readonly notes: string | null;
}

/** The experiment as its tasks depend on it. */
export interface TaskFacts {
  readonly ownerPersonId: string;
  readonly isClosed: boolean;
  readonly participations: readonly Participation[];
}

const takesPart = ({ ownerPersonId, participations }: TaskFacts, personId: string): boolean =>
  personId === ownerPersonId ||
  participations.some((each) => each.personId === personId && each.status === 'accepted');

/** `knownPersonId` and `knownDay`: what stays as it was needs no second look. */
function readTask(
  facts: TaskFacts,
  personId: string,
  input: TaskInput,
  known: { readonly today: string; readonly personId?: string; readonly day?: string },
): Result<Task> {
  const refusals: Refusal[] = [];
  if (facts.isClosed) refusals.push(refusal('EXPERIMENT_CLOSED'));
  if (personId !== known.personId && !takesPart(facts, personId)) {
    refusals.push(refusal('NOT_PARTICIPATING', 'personId'));
  }
  const what = requiredText(refusals, 'what', oneLine(input.what), { max: LINE_MAX });
  const dueOn = requiredDay(refusals, 'dueOn', input.dueOn);
  if (dueOn && dueOn < known.today && dueOn !== known.day) {
    refusals.push(refusal('DUE_DATE_PAST', 'dueOn', { date: dueOn }));
  }
  const dueAt = optionalTime(refusals, 'dueAt', input.dueAt);
  const setting = optionalChoice(refusals, 'setting', input.setting, TASK_SETTINGS) ?? 'anywhere';
  const place =
    setting === 'inPerson'
      ? requiredText(refusals, 'place', input.place, { max: LINE_MAX, code: 'PLACE_MISSING' })
      : null;
  const link = setting === 'online' ? optionalWebAddress(refusals, 'link', input.link) : null;
  const notes = optionalText(refusals, 'notes', input.notes, TASK_NOTES_MAX);
  return unlessRefused(refusals, () => ({ personId, what, dueOn, dueAt, setting, place, link, notes }));
}

/**
 * Asks something of one person: what, until when, where. Refuses a closed experiment (`EXPERIMENT_CLOSED`), somebody who does not
 * take part (`NOT_PARTICIPATING`: nobody is given a task before they said yes), a day that is past (`DUE_DATE_PAST`), a meeting without its place
 * (`PLACE_MISSING`), and whatever is missing or wrong, in the order of the form.
 */
export function planTask(facts: TaskFacts, personId: string, input: TaskInput, today: string): Result<Task> {
  return readTask(facts, personId, input, { today });
}

/**
 * Rewrites an open task, or gives it to somebody else. Refuses what {@link planTask} refuses, and a task that is done or dropped
 * (`TASK_SETTLED`). A day that was past before may stay; so may whoever has it, if they left in the meantime.
 */
export function reviseTask(
  facts: TaskFacts,
  before: Task & { readonly state: TaskState },
  after: TaskInput & { readonly personId: string },
  today: string,
): Result<Task> {
  if (before.state !== 'open') return settled(before.state);
  return readTask(facts, after.personId, after, { today, personId: before.personId, day: before.dueOn });
}

const settled = (state: TaskState): Result<never> => refuse('TASK_SETTLED', undefined, { state });

/** Does an open task; else `TASK_SETTLED`. A closed experiment does not stand in the way: what was done was done. */
export function completeTask(state: TaskState): Result<'done'> {
  return state === 'open' ? { ok: true, value: 'done' } : settled(state);
}

/** Gives an open task up (else `TASK_SETTLED`), with the reason (`DROP_REASON_MISSING`): whoever asked for it is told why. */
export function dropTask(state: TaskState, reason: string | null | undefined): Result<string> {
  if (state !== 'open') return settled(state);
  const refusals: Refusal[] = [];
  const said = requiredText(refusals, 'reason', reason, { max: TASK_NOTES_MAX, code: 'DROP_REASON_MISSING' });
  return unlessRefused(refusals, () => said);
}

/** Whether somebody may say that it is done, or give it up: the person it was given to, and those who change the experiment. */
export function maySettleTask(facts: AccessFacts, viewer: Viewer, personId: string): boolean {
  return viewer.personId === personId || mayChange(facts, viewer);
}
