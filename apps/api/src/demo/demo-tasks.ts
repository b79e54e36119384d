import { addDays } from '@levain/domain/time/day.js';
import { ChooseCredit } from '../contributions/commands/choose-credit.js';
import { LogContribution } from '../contributions/commands/log-contribution.js';
import { Thank } from '../contributions/commands/thank.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { globalId } from '../graphql/global-id.js';
import { CompleteTask } from '../tasks/commands/complete-task.js';
import { DropTask } from '../tasks/commands/drop-task.js';
import { PlanTask } from '../tasks/commands/plan-task.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { TasksStory, TaskTold } from './people-story.js';

/** Who was asked what, what they brought, and the thanks for it: invented for the demonstration. */
export async function tellTasks(stage: Stage, story: TasksStory, today: string): Promise<void> {
  const brought = new Map<string, string>();
  for (const told of story.tasks) {
    const task = await plan(stage, told, today);
    if (told.done) brought.set(told.done.key, await complete(stage, told, task));
    if (told.dropped) await drop(stage, told, task);
  }
  for (const told of story.contributions) brought.set(told.key, await log(stage, told));
  for (const { for: key, by, on, sentence, isPrivate } of story.thanks) {
    const visibility = isPrivate ? 'person' : 'workspace';
    const input = {
      ...{ idempotencyKey: `demonstration-thanks-${key}-${by}`, aboutId: brought.get(key) ?? key },
      sentence: textIn(stage.locale, sentence),
      visibility,
    } as const;
    succeeded(await get(stage.commands, Thank).execute(actorOn(stage, by, on), input), `thanks for ${key}`);
  }
  for (const { experiment, by, on, choice } of story.credits) {
    const input = { experimentId: idOf(stage, 'experiment', experiment), choice };
    succeeded(await get(stage.commands, ChooseCredit).execute(actorOn(stage, by, on), input), experiment);
  }
}

async function plan(stage: Stage, told: TaskTold, today: string): Promise<string> {
  const { experiment, by, person, at, setting, place, what, notes } = told;
  const on = told.on ?? addDays(today, -(told.daysAgo ?? 1));
  const planned = await get(stage.commands, PlanTask).execute(actorOn(stage, by, on), {
    idempotencyKey: `demonstration-task-${experiment}-${person}-${textIn('en', what)}`.slice(0, 100),
    experimentId: idOf(stage, 'experiment', experiment),
    task: {
      personId: personId(stage, person),
      what: textIn(stage.locale, what),
      dueOn: told.due ?? addDays(today, told.dueIn ?? 7),
      ...{ dueAt: at ?? null, setting },
      place: textIn(stage.locale, place),
      notes: textIn(stage.locale, notes),
    },
  });
  return globalId('task', succeeded(planned, `task of ${person}`).id);
}

/** Members are people too; the story names them by the same keys. */
const personId = (stage: Stage, key: string): string => {
  const member = stage.cast.get(key);
  return member ? globalId('person', member.personId) : idOf(stage, 'person', key);
};

async function complete(stage: Stage, { person, done }: TaskTold, id: string): Promise<string> {
  if (!done) throw new Error('Only what was done is told as done.');
  const actor = actorOn(stage, person, done.on, 16);
  const contribution = textIn(stage.locale, done.said);
  const input = { id, version: 1, contribution, minutes: done.minutes };
  succeeded(await get(stage.commands, CompleteTask).execute(actor, input), `done by ${person}`);
  const [made]: { id: string }[] = await get(stage.commands, UnitOfWork).read(actor, (tx) =>
    tx.query('SELECT id FROM contributions WHERE workspace_id = $1 AND task_id = $2', [
      actor.workspaceId,
      id.slice(id.indexOf('_') + 1),
    ]),
  );
  if (!made) throw new Error(`What ${person} did is credited.`);
  return globalId('contribution', made.id);
}

async function drop(stage: Stage, { person, dropped }: TaskTold, id: string): Promise<void> {
  if (!dropped) return;
  const input = { id, version: 1, reason: textIn(stage.locale, dropped.reason) };
  const actor = actorOn(stage, person, dropped.on, 16);
  succeeded(await get(stage.commands, DropTask).execute(actor, input), `dropped by ${person}`);
}

async function log(stage: Stage, told: TasksStory['contributions'][number]): Promise<string> {
  const { key, experiment, by, on, minutes, what } = told;
  const logged = await get(stage.commands, LogContribution).execute(actorOn(stage, by, on, 17), {
    idempotencyKey: `demonstration-contribution-${key}`,
    experimentId: idOf(stage, 'experiment', experiment),
    personId: personId(stage, told.for ?? by),
    contribution: { what: textIn(stage.locale, what), doneOn: on, minutes: minutes ?? null },
  });
  return globalId('contribution', succeeded(logged, key).id);
}
