import type { LearningStance } from '@levain/domain/learnings/stance.js';
import { ShareExperiment } from '../experiments/commands/share-experiment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { globalId, localId } from '../graphql/global-id.js';
import { DescribeDeadEnd } from '../learnings/commands/describe-dead-end.js';
import { TakeStance } from '../learnings/commands/take-stance.js';
import { BorrowPlan } from '../lineage/commands/borrow-plan.js';
import { SpreadExperiment } from '../lineage/commands/spread-experiment.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { Text } from './story.js';

interface TakenStory {
  readonly source: string;
  readonly by: string;
  readonly on: string;
  readonly startsOn: string;
  readonly title: Text;
}

/** What people say of what others learned, what is left at dead ends, and plans taken elsewhere. */
export interface LearningsStory {
  /** By the experiment that the learning comes from. */
  readonly stances: readonly {
    readonly learning: string;
    readonly by: string;
    readonly on: string;
    readonly stance: LearningStance;
    readonly happened: Text;
    readonly context: Text;
    readonly experiment?: string;
  }[];
  readonly deadEnds: readonly {
    readonly experiment: string;
    readonly by: string;
    readonly on: string;
    readonly avoid: Text;
    readonly retryWhen: Text;
  }[];
  readonly spread: TakenStory & {
    readonly department: string;
    readonly keeps: Text;
    readonly changes: Text;
    readonly baseline: number;
    /** What the target adds to the baseline. */
    readonly gain: number;
  };
  readonly borrowed: TakenStory & { readonly project: string };
}

/** Invented for the demonstration: words of people, and drafts in which nothing was measured yet. */
export async function tellLearnings(stage: Stage, story: LearningsStory): Promise<void> {
  for (const told of story.stances) {
    const { by, on, stance, experiment } = told;
    const said = await get(stage.commands, TakeStance).execute(actorOn(stage, by, on), {
      ...{ idempotencyKey: `demonstration-stance-${told.learning}-${by}`, stance },
      learningId: globalId('learning', (await rowsOf(stage, told.learning)).learning),
      happened: textIn(stage.locale, told.happened),
      context: textIn(stage.locale, told.context),
      experimentId: experiment ? idOf(stage, 'experiment', experiment) : null,
    });
    succeeded(said, `stance of ${by} on ${told.learning}`);
  }
  for (const { experiment, by, on, avoid, retryWhen } of story.deadEnds) {
    const described = await get(stage.commands, DescribeDeadEnd).execute(actorOn(stage, by, on), {
      ...{ experimentId: idOf(stage, 'experiment', experiment), version: 0 },
      ...{ avoid: textIn(stage.locale, avoid), retryWhen: textIn(stage.locale, retryWhen) },
    });
    succeeded(described, `dead end of ${experiment}`);
  }
  await share(stage, story.spread, await spread(stage, story.spread));
  await share(stage, story.borrowed, await borrow(stage, story.borrowed));
}

async function spread(stage: Stage, told: LearningsStory['spread']): Promise<string> {
  const { measure } = await rowsOf(stage, told.source);
  const { baseline, gain } = told;
  const started = await get(stage.commands, SpreadExperiment).execute(actorOn(stage, told.by, told.on), {
    ...takenOf(stage, told, 'spread'),
    departmentId: idOf(stage, 'department', told.department),
    keeps: textIn(stage.locale, told.keeps),
    changes: textIn(stage.locale, told.changes),
    figures: [
      { measureId: globalId('measure', measure), baseline, target: Number((baseline + gain).toFixed(4)) },
    ],
  });
  return globalId('experiment', succeeded(started, `spread of ${told.source}`).id);
}

async function borrow(stage: Stage, told: LearningsStory['borrowed']): Promise<string> {
  const borrowed = await get(stage.commands, BorrowPlan).execute(actorOn(stage, told.by, told.on), {
    ...takenOf(stage, told, 'borrowed'),
    projectId: idOf(stage, 'project', told.project),
  });
  return globalId('experiment', succeeded(borrowed, `plan of ${told.source}`).id);
}

const takenOf = (stage: Stage, told: TakenStory, kind: string) => ({
  idempotencyKey: `demonstration-${kind}-${told.source}`,
  sourceId: idOf(stage, 'experiment', told.source),
  title: textIn(stage.locale, told.title),
  startsOn: told.startsOn,
});

/** Nobody else sees a draft: the credit shows once it is shared. */
async function share(stage: Stage, { by, on }: TakenStory, id: string): Promise<void> {
  const shared = await get(stage.commands, ShareExperiment).execute(actorOn(stage, by, on, 10), {
    id,
    version: 1,
  });
  succeeded(shared, `sharing of ${id}`);
}

/** What was learned in an experiment, and what it measured first. */
async function rowsOf(stage: Stage, experiment: string): Promise<{ learning: string; measure: string }> {
  const actor = actorOn(stage, 'admin', '2026-01-01');
  const rows: { learning: string; measure: string }[] = await get(stage.commands, UnitOfWork).read(
    actor,
    (tx) =>
      tx.query(
        `SELECT l.id AS learning, (SELECT m.id FROM measures m WHERE m.workspace_id = $1 AND m.experiment_id = $2
         ORDER BY m.position LIMIT 1) AS measure FROM learnings l WHERE l.workspace_id = $1 AND l.experiment_id = $2`,
        [actor.workspaceId, localId('experiment', idOf(stage, 'experiment', experiment))],
      ),
  );
  if (!rows[0]) throw new Error(`Nothing was learned in the experiment ${experiment}.`);
  return rows[0];
}
