import { AssumeCosts } from '../costs/commands/assume-costs.js';
import { CorrectCost } from '../costs/commands/correct-cost.js';
import { RecordCost } from '../costs/commands/record-cost.js';
import { RecordReturn } from '../costs/commands/record-return.js';
import { SetBudget } from '../costs/commands/set-budget.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { globalId, localId } from '../graphql/global-id.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { CostsStory } from './direction-story.js';

/** What experiments cost and brought, in amounts that the story invents and says to be invented. */
export async function tellCosts(stage: Stage, story: CostsStory): Promise<void> {
  for (const [version, { by, on, currency, hourlyRate, basis }] of story.settings.entries()) {
    const input = { version, currency, hourlyRate, hourlyRateBasis: textIn(stage.locale, basis) };
    succeeded(
      await get(stage.commands, AssumeCosts).execute(actorOn(stage, by, on), input),
      'cost of an hour',
    );
  }
  for (const { experiment, by, on, amount, note } of story.budgets) {
    const input = {
      ...{ idempotencyKey: `demonstration-budget-${experiment}-${on}`, amount },
      ...{ experimentId: idOf(stage, 'experiment', experiment), note: textIn(stage.locale, note) },
    };
    succeeded(await get(stage.commands, SetBudget).execute(actorOn(stage, by, on), input), experiment);
  }
  for (const told of story.costs) await tellCost(stage, told);
  for (const told of story.corrections) await tellCorrection(stage, told);
  for (const told of story.returns) await tellReturn(stage, told);
}

async function tellCost(stage: Stage, told: CostsStory['costs'][number]): Promise<void> {
  const { experiment, by, on, note, ...cost } = told;
  const recorded = await get(stage.commands, RecordCost).execute(actorOn(stage, by, on, 17), {
    idempotencyKey: `demonstration-cost-${experiment}-${on}-${cost.category}`,
    experimentId: idOf(stage, 'experiment', experiment),
    cost: { ...cost, day: on, note: textIn(stage.locale, note) },
  });
  succeeded(recorded, `cost of ${experiment}`);
}

/** The wrong line stays where it was. */
async function tellCorrection(stage: Stage, told: CostsStory['corrections'][number]): Promise<void> {
  const { experiment, line, by, on, amount, reason } = told;
  const actor = actorOn(stage, by, on, 17);
  const lines: { id: string; category: 'vendor'; vendor: string; day: string; note: string }[] = await get(
    stage.commands,
    UnitOfWork,
  ).read(actor, (tx) =>
    tx.query(
      `SELECT id, category, vendor, day::text AS day, note FROM cost_lines
       WHERE workspace_id = $1 AND experiment_id = $2 ORDER BY recorded_at`,
      [actor.workspaceId, localId('experiment', idOf(stage, 'experiment', experiment))],
    ),
  );
  const wrong = lines[line];
  if (!wrong) throw new Error(`The story has no cost ${line} of ${experiment}.`);
  const { id, ...cost } = wrong;
  const corrected = await get(stage.commands, CorrectCost).execute(actor, {
    idempotencyKey: `demonstration-correction-${experiment}-${line}`,
    id: globalId('costLine', id),
    cost: { ...cost, kind: 'money', amount },
    reason: textIn(stage.locale, reason),
  });
  succeeded(corrected, `correction of ${experiment}`);
}

async function tellReturn(stage: Stage, told: CostsStory['returns'][number]): Promise<void> {
  const { experiment, by, on, amount, confidence, assumption } = told;
  const recorded = await get(stage.commands, RecordReturn).execute(actorOn(stage, by, on, 17), {
    idempotencyKey: `demonstration-return-${experiment}-${on}`,
    experimentId: idOf(stage, 'experiment', experiment),
    gain: { amount, confidence, assumption: textIn(stage.locale, assumption), day: on },
  });
  succeeded(recorded, `return of ${experiment}`);
}
