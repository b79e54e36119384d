import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import {
  comparison,
  newExperiment,
  newIdeas,
  type TestExperiment,
  type TestIdeas,
} from '../../support/experiment-builder.js';
import type { TestApp } from '../../support/app.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from '../../support/workspace.js';
import { act, Step, type Product } from './real.js';

type Stage = 'benchmark' | 'prototype' | 'test' | 'evaluate' | 'iterate';
const STAGES: readonly Stage[] = ['benchmark', 'prototype', 'test', 'evaluate', 'iterate'];

export interface Loop {
  readonly stage: Stage;
  readonly isShared: boolean;
  readonly isPlanned: boolean;
  readonly isAbandoned: boolean;
  readonly verdict: 'none' | 'recorded' | 'confirmed';
  readonly isDecided: boolean;
}

export interface RealLoop {
  readonly product: Product;
  readonly workspace: TestWorkspace;
  readonly ideas: TestIdeas;
  readonly experiment: TestExperiment;
}

export const begun = (): Loop => ({
  ...{ stage: 'benchmark', isShared: false, isPlanned: false },
  ...{ isAbandoned: false, verdict: 'none', isDecided: false },
});

export async function experiment(product: Product): Promise<RealLoop> {
  const at = { url: product.url(), database: product.database };
  const workspace = await newWorkspace(at);
  const ideas = await newIdeas(at as TestApp, workspace.lead);
  return { product, workspace, ideas, experiment: await newExperiment(workspace.lead, ideas) };
}

interface Known {
  readonly id: string;
  readonly version: number;
  readonly evaluationVersion: number;
  readonly isAbandoned: boolean;
}

interface Told {
  readonly by?: (workspace: TestWorkspace) => TestMember;
  readonly input: (known: Known, real: RealLoop) => Record<string, unknown>;
  readonly model: (model: Readonly<Loop>) => Partial<Loop> | null;
}

const step = (mutation: string, { by = ({ lead }) => lead, input, model }: Told): Step<Loop, RealLoop> =>
  new Step<Loop, RealLoop>(mutation, {
    model: (before) => {
      const change = model(before);
      return change && { ...before, ...change };
    },
    real: async (real) => act(real.product, by(real.workspace), mutation, input(await known(real), real)),
    look: async (real) => (await rowOf(real)).seen,
    seen: ({ isPlanned: _, ...seen }) => seen,
  });

async function rowOf({ product, experiment: { id } }: RealLoop) {
  const { rows } = await product.database.owner.query(
    `SELECT e.version, coalesce(v.version, 0) AS evaluation, json_build_object('stage', e.stage, 'isShared', NOT e.is_draft,
       'isAbandoned', e.abandoned_reason IS NOT NULL, 'isDecided', e.closed_at IS NOT NULL, 'verdict',
       CASE WHEN v.confirmed_at IS NOT NULL THEN 'confirmed' WHEN v.verdict IS NOT NULL THEN 'recorded' ELSE 'none' END) AS seen
     FROM experiments e LEFT JOIN evaluations v ON v.workspace_id = e.workspace_id AND v.experiment_id = e.id WHERE e.id = $1`,
    [id.split('_')[1]],
  );
  return rows[0] as { version: number; evaluation: number; seen: Omit<Loop, 'isPlanned'> };
}

async function known(real: RealLoop): Promise<Known> {
  const { version, evaluation, seen } = await rowOf(real);
  return { id: real.experiment.id, version, evaluationVersion: evaluation, isAbandoned: seen.isAbandoned };
}

const versioned = ({ id, version }: Known) => ({ id, version });
const keyed = ({ id, version }: Known) => ({ idempotencyKey: anyKey(), experimentId: id, version });
const isBeforeTest = ({ stage }: Loop): boolean => stage === 'benchmark' || stage === 'prototype';

const move = (to: Stage): Step<Loop, RealLoop> =>
  step('moveExperiment', {
    input: (each) => ({ ...versioned(each), to }),
    model: (model) => {
      const isStep = isBeforeTest(model) && (to === 'benchmark' || to === 'prototype');
      return isStep && to !== model.stage ? { stage: to } : null;
    },
  });

const share = step('shareExperiment', {
  input: versioned,
  model: ({ isDecided }) => (isDecided ? null : { isShared: true }),
});

const plan = step('planExperiment', {
  input: (each, { ideas }) => ({ ...versioned(each), plan: comparison(ideas) }),
  model: (model) => (isBeforeTest(model) ? { isPlanned: true } : null),
});

const start = step('startTest', {
  input: versioned,
  model: ({ stage, isPlanned, isShared }) =>
    stage === 'prototype' && isPlanned && isShared ? { stage: 'test' } : null,
});

const end = step('endTest', {
  input: (each) => ({ ...versioned(each), reason: 'assez' }),
  model: ({ stage }) => (stage === 'test' ? { stage: 'evaluate' } : null),
});

const abandon = step('abandonTest', {
  input: (each) => ({ ...versioned(each), reason: 'en panne' }),
  model: ({ stage }) => (stage === 'test' ? { stage: 'evaluate', isAbandoned: true } : null),
});

const judge = step('recordVerdict', {
  input: (each) => ({
    ...{ ...keyed(each), verdict: each.isAbandoned ? 'abandoned' : 'notEnoughEvidence' },
    ...{ reason: 'r', learning: 'l', limits: 'm' },
  }),
  model: ({ stage, verdict }) =>
    stage === 'evaluate' && verdict !== 'confirmed' ? { verdict: 'recorded' } : null,
});

const review = (stance: 'confirm' | 'contest'): Step<Loop, RealLoop> =>
  step('reviewVerdict', {
    by: ({ leadership }) => leadership,
    input: ({ id, evaluationVersion }) => ({
      ...{ idempotencyKey: anyKey(), experimentId: id, evaluationVersion, stance, comment: 'c' },
    }),
    model: ({ stage, verdict }) =>
      stage === 'evaluate' && verdict === 'recorded'
        ? { verdict: stance === 'confirm' ? 'confirmed' : 'recorded' }
        : null,
  });

const close = step('closeEvaluation', {
  input: versioned,
  model: ({ stage, verdict }) =>
    stage === 'evaluate' && verdict === 'confirmed' ? { stage: 'iterate' } : null,
});

const decide = step('decide', {
  input: (each) => ({ ...keyed(each), kind: 'stop', reason: 'r', options: [{ kind: 'stop' }] }),
  model: ({ stage, isDecided }) => (stage === 'iterate' && !isDecided ? { isDecided: true } : null),
});

const FORWARD: Readonly<Record<Stage, (model: Readonly<Loop>) => Step<Loop, RealLoop>>> = {
  benchmark: () => move('prototype'),
  prototype: ({ isShared, isPlanned }) => (!isShared ? share : isPlanned ? start : plan),
  test: () => end,
  evaluate: ({ verdict }) => ({ none: judge, recorded: review('confirm'), confirmed: close })[verdict],
  iterate: () => decide,
};

/** Chosen when its turn comes, from where the experiment stands: chance alone seldom comes to the end. */
const fromThere = (
  name: string,
  choose: (model: Readonly<Loop>) => Step<Loop, RealLoop>,
): AsyncCommand<Loop, RealLoop> => ({
  check: () => true,
  run: (model, real) => choose(model).run(model, real),
  toString: () => name,
});

const forward = fromThere('forward', (model) => FORWARD[model.stage](model));
/** One back: allowed before a test alone, so it has to be asked for at every stage. */
const back = fromThere('back', ({ stage }) => move(STAGES[STAGES.indexOf(stage) - 1] ?? stage));

/** Steps forward are drawn more often, so that sequences come to the end. */
export const LOOP_STEPS: readonly Arbitrary<AsyncCommand<Loop, RealLoop>>[] = [
  ...Array.from({ length: 7 }, () => fc.constant(forward)),
  ...Array.from({ length: 3 }, () => fc.constant(back)),
  ...[share, plan, start, judge, review('confirm'), close, decide].flatMap((each) => [
    fc.constant(each),
    fc.constant(each),
  ]),
  ...[end, end, abandon, review('contest')].map((each) => fc.constant(each)),
  ...[fc.constant(move('prototype')), fc.constant(move('prototype'))],
  fc.constantFrom(...STAGES).map(move),
];
