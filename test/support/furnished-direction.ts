import { day } from './furniture-texts.js';
import { make } from './make.js';
import { anyKey, type TestWorkspace } from './workspace.js';

interface Served {
  readonly word: string;
  readonly running: string;
  readonly project: string;
  readonly metric: string;
  readonly person: string;
}

/** A form of a goal under the vision, as its owner would fill it in. */
export const goalOf = (word: string, ownerId: string, more: object = {}) => ({
  ...{ title: `${word} répondre`, horizon: day(200), ownerId, projectIds: [], ...more },
});

/** A line of the costs, and one of the returns. */
export const costOf = (word: string) => ({
  ...{ kind: 'money', category: 'vendor', vendor: `${word} agence`, amount: 1200, day: day(-1), note: word },
});
export const gainOf = (word: string) => ({
  ...{ amount: 9000, assumption: `${word} douze dossiers`, confidence: 'estimated', day: day(-1) },
});

/** A vision, a goal that a project serves, an ambition with its means, and what an experiment cost and brought. */
export async function furnishDirection(
  { lead, leadership }: TestWorkspace,
  { word, running, project, metric, person }: Served,
): Promise<{ goal: string; costLine: string; returnLine: string }> {
  const say = async (name: string, input: object) => {
    const payload = await leadership.client.mutate(name, input, '__typename');
    if (!payload.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(payload)}`);
  };
  await say('writeVision', { version: 0, text: `${word} vision, ${leadership.email}` });
  await say('recordAmbition', {
    ...{
      version: 0,
      period: String(new Date().getUTCFullYear() + 1),
      level: 'learn',
      statement: `${word} envie, ${leadership.email}`,
    },
    ...{ fte: 1, permission: `${word} permission` },
  });
  await say('assumeCosts', {
    ...{ version: 0, currency: 'EUR', hourlyRate: 40, hourlyRateBasis: `${word} RH, ${leadership.email}` },
  });
  const form = goalOf(word, person, { projectIds: [project], metricId: metric, baseline: 0.1, target: 0.2 });
  const goal = await make(leadership, 'setGoal', { goal: form }, 'goal');
  const about = { experimentId: running };
  const spend = { ...about, idempotencyKey: anyKey(), cost: costOf(word) };
  const spent = await lead.client.mutate('recordCost', spend, 'costs { lines { id } }');
  const earn = { ...about, idempotencyKey: anyKey(), gain: gainOf(word) };
  const earned = await lead.client.mutate('recordReturn', earn, 'costs { returns { id } }');
  const budget = { ...about, idempotencyKey: anyKey(), amount: 5000, note: `${word} budget` };
  await lead.client.mutate('setBudget', budget, '__typename');
  return {
    goal: goal.id as string,
    costLine: spent.costs.lines[0].id as string,
    returnLine: earned.costs.returns[0].id as string,
  };
}
