import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import * as loop from '../models/loop.js';
import * as memberships from '../models/memberships.js';
import type { Product } from '../models/real.js';

const LONGEST = 30;
/** Without a guard: the first sequence that goes another way ends it, chance needs room to draw one. */
const DRAWN = 300;

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
  run: async (trial) => {
    const product = await started(trial, []);
    const sequences = trial.times(15, 500);
    const figures = [
      ...(await members(trial, { product, sequences })),
      ...(await loops(trial, { product, sequences })),
    ];
    if (trial.size === 'quick') return figures;
    const killed = { product, sequences: 20, kills: true };
    return [...figures, ...(await members(trial, killed)), ...(await loops(trial, killed))];
  },
  controls: [
    {
      guard: 'the rule of the last admin',
      run: async (trial) =>
        members(trial, { product: await started(trial, [NO_LAST_ADMIN]), sequences: DRAWN }),
    },
    {
      guard: 'the rule that no started test goes back',
      run: async (trial) => loops(trial, { product: await started(trial, [NO_FREEZE]), sequences: DRAWN }),
    },
  ],
};

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

interface Asked {
  readonly product: Product;
  readonly sequences: number;
  readonly kills?: boolean;
}

const members = (trial: Trial, asked: Asked): Promise<Figure[]> =>
  follow(trial, 'of memberships', MEMBERS, asked);
const loops = (trial: Trial, asked: Asked): Promise<Figure[]> =>
  follow(trial, "of an experiment's loop", LOOP, asked);

async function follow<Model extends object, Real extends { readonly product: Product }>(
  trial: Trial,
  whose: string,
  world: World<Model, Real>,
  { sequences, product, kills = false }: Asked,
): Promise<Figure[]> {
  const what = kills ? `${whose}, with kills` : whose;
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
