import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import * as loop from '../models/loop.js';
import * as memberships from '../models/memberships.js';
import type { Product } from '../models/real.js';

const LONGEST = 30;

const NO_LAST_ADMIN = {
  file: 'libs/domain/src/members/last-admin.ts',
  from: "return adminIds.some((id) => id !== memberId) ? ok(null) : refuse('LAST_ADMIN', field);",
  to: 'return ok(null);',
};
const NO_FREEZE = {
  file: 'libs/domain/src/experiments/stage.ts',
  from: "if (isPlanFrozen(facts)) return refuse('STAGE_BACK_AFTER_START', 'stage', { from, to });",
  to: '',
};

/** Random sequences of commands, told to a model of a few lines and to the product; after each step both are compared. */
export const models: Check = {
  id: 'B5',
  promise: 'Whatever is done in whatever order, the product ends where a model of its rules does',
  run: (trial) => compared(trial, []),
  controls: [
    { guard: 'the rule of the last admin', run: (trial) => compared(trial, [NO_LAST_ADMIN]) },
    { guard: 'the rule that no started test goes back', run: (trial) => compared(trial, [NO_FREEZE]) },
  ],
};

async function compared(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const product = await started(trial, changes);
  // The first sequence that goes another way ends it: chance needs room to draw one.
  const sequences = trial.times(changes.length > 0 ? 300 : 15, 500);
  const figures = [
    ...(await follow(trial, 'of memberships', { sequences, product, world: MEMBERS })),
    ...(await follow(trial, "of an experiment's loop", { sequences, product, world: LOOP })),
  ];
  if (trial.size === 'quick') return figures;
  return [
    ...figures,
    ...(await follow(trial, 'of memberships, with kills', {
      sequences: 20,
      product,
      world: MEMBERS,
      kills: true,
    })),
    ...(await follow(trial, "of an experiment's loop, with kills", {
      sequences: 20,
      product,
      world: LOOP,
      kills: true,
    })),
  ];
}

interface World<Model extends object, Real> {
  readonly steps: readonly Arbitrary<AsyncCommand<Model, Real>>[];
  readonly model: () => Model;
  readonly real: (product: Product) => Promise<Real>;
}

const MEMBERS: World<memberships.Memberships, memberships.RealMembers> = {
  steps: memberships.MEMBER_STEPS,
  model: memberships.begun,
  real: memberships.members,
};
const LOOP: World<loop.Loop, loop.RealLoop> = {
  steps: loop.LOOP_STEPS,
  model: loop.begun,
  real: loop.experiment,
};

interface Asked<Model extends object, Real> {
  readonly sequences: number;
  readonly product: Product;
  readonly world: World<Model, Real>;
  readonly kills?: boolean;
}

async function follow<Model extends object, Real extends { readonly product: Product }>(
  trial: Trial,
  what: string,
  { sequences, product, world, kills = false }: Asked<Model, Real>,
): Promise<Figure[]> {
  const kill = fc.constant<AsyncCommand<Model, Real>>({
    check: () => true,
    run: (_, real) => real.product.killed(),
    toString: () => 'kill',
  });
  const commands = fc.commands(kills ? [...world.steps, kill] : [...world.steps], {
    maxCommands: LONGEST,
    size: 'max',
  });
  let done = 0;
  const property = fc.asyncProperty(commands, async (drawn) => {
    const real = await world.real(product);
    await fc.asyncModelRun(() => ({ model: world.model(), real }), drawn);
    done += 1;
  });
  const outcome = await fc.check(property, { numRuns: sequences, endOnFailure: true });
  if (outcome.failed)
    trial.say(`seed ${outcome.seed}: ${String(outcome.errorInstance)} in ${String(outcome.counterexample)}`);
  return [
    { name: `sequences ${what}`, value: done, atLeast: sequences },
    {
      name: `sequences ${what} that went another way than the model`,
      value: outcome.failed ? 1 : 0,
      exactly: 0,
    },
  ];
}

async function started(trial: Trial, changes: readonly SourceChange[]): Promise<Product> {
  const { ground } = trial;
  const database = await ground.database();
  let server = await ground.server(database, { changes });
  return {
    database,
    url: () => server.url,
    killed: async () => {
      await server.kill();
      server = await ground.server(database, { changes });
    },
  };
}
