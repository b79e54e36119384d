import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import {
  act,
  dayFromNow,
  newIdeas,
  readyToStart,
  running,
  type TestIdeas,
} from '../support/experiment-builder.js';
import { sharedApp } from '../support/shared-app.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
});
afterAll(() => app.stop());

const overlapsOf = async (by: TestMember, id: string) =>
  (
    await by.client.run(
      'query ($id: ID!) { experiment(id: $id) { overlaps { experiment { id } reasons from until } } }',
      { id },
    )
  ).experiment.overlaps;

const say = ({ hypothesisId }: TestIdeas, audience: string) =>
  app.database.owner.query('UPDATE hypotheses SET audience = $1 WHERE id = $2', [
    audience,
    hypothesisId.split('_')[1],
  ]);

describe('tests that touch the same people', () => {
  beforeAll(async () => {
    workspace = await newWorkspace(app);
  });

  it('are named to whoever plans one, and do not keep it from starting', async () => {
    const { lead } = workspace;
    const mine = await readyToStart(app, lead);
    expect(await overlapsOf(lead, mine.experiment.id)).toEqual([]);
    const theirs = await running(app, lead);
    await say(mine.ideas, 'Les clientes du soir');
    await say(theirs.ideas, 'la cliente du soir');
    const today = dayFromNow(0);
    expect(await overlapsOf(lead, mine.experiment.id)).toEqual([
      {
        ...{ experiment: { id: theirs.experiment.id }, reasons: ['sameAudience'] },
        ...{ from: today, until: dayFromNow(20) },
      },
    ]);
    const started = await act(lead, 'startTest', mine.experiment);
    expect(started.stage).toBe('test');
    expect(await overlapsOf(lead, theirs.experiment.id)).toMatchObject([
      { experiment: { id: mine.experiment.id } },
    ]);
    await act(lead, 'endTest', started, { reason: 'done' });
    expect(await overlapsOf(lead, theirs.experiment.id)).toEqual([]);
    expect(await overlapsOf(lead, mine.experiment.id)).toEqual([]);
  });

  it('are also those of the same project', async () => {
    const { lead } = workspace;
    const ideas = await newIdeas(app, lead);
    const [first, second] = [await running(app, lead, ideas), await readyToStart(app, lead, ideas)];
    const found = await overlapsOf(lead, second.experiment.id);
    expect(found[0]).toMatchObject({
      experiment: { id: first.experiment.id },
      reasons: ['sameAudience', 'sameProject'],
    });
  });

  it('of another workspace are nobody’s', async () => {
    const other = await newWorkspace(app);
    const ready = await readyToStart(app, other.lead);
    expect(await overlapsOf(other.lead, ready.experiment.id)).toEqual([]);
  });
});
