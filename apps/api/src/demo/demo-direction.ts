import { RecordAmbition } from '../goals/commands/record-ambition.js';
import { SetGoal } from '../goals/commands/set-goal.js';
import { SettleGoal } from '../goals/commands/settle-goal.js';
import { WriteVision } from '../goals/commands/write-vision.js';
import { globalId } from '../graphql/global-id.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { DirectionStory } from './direction-story.js';

/** The vision, the goals that the projects serve, and ambition beside means, in the order of the days. */
export async function tellDirection(stage: Stage, story: DirectionStory): Promise<void> {
  for (const [version, { by, on, text }] of story.visions.entries()) {
    const input = { version, text: textIn(stage.locale, text) };
    succeeded(await get(stage.commands, WriteVision).execute(actorOn(stage, by, on), input), 'vision');
  }
  for (const told of story.goals) await tellGoal(stage, told);
  const written = new Map<string, number>();
  for (const { by, on, period, level, statement, permission, reason, ...means } of story.ambitions) {
    const version = written.get(period) ?? 0;
    const recorded = await get(stage.commands, RecordAmbition).execute(actorOn(stage, by, on, 10), {
      ...{ version, period, level, statement: textIn(stage.locale, statement), ...means },
      ...{ permission: textIn(stage.locale, permission), reason: textIn(stage.locale, reason) },
    });
    succeeded(recorded, `ambition of ${period}`);
    written.set(period, version + 1);
  }
}

async function tellGoal(stage: Stage, told: DirectionStory['goals'][number]): Promise<void> {
  const { key, by, on, parent, owner, horizon, metric, baseline, target, projects, closed } = told;
  const member = stage.cast.get(owner);
  const set = await get(stage.commands, SetGoal).execute(actorOn(stage, by, on), {
    idempotencyKey: `demonstration-goal-${key}`,
    goal: {
      title: textIn(stage.locale, told.title),
      description: textIn(stage.locale, told.description),
      parentId: parent ? idOf(stage, 'goal', parent) : null,
      ownerId: member ? globalId('person', member.personId) : idOf(stage, 'person', owner),
      horizon,
      metricId: metric ? idOf(stage, 'metric', metric) : null,
      ...{ baseline: baseline ?? null, target: target ?? null },
      projectIds: projects.map((project) => idOf(stage, 'project', project)),
    },
  });
  const id = globalId('goal', succeeded(set, `goal ${key}`).id);
  stage.ids.set(`goal:${key}`, id);
  if (!closed) return;
  const { outcome, reason } = closed;
  const input = { id, version: 1, outcome, reason: textIn(stage.locale, reason) };
  const closing = await get(stage.commands, SettleGoal).close(actorOn(stage, closed.by, closed.on), input);
  succeeded(closing, `goal ${key} closed`);
}
