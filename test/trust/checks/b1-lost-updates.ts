import { isInputObjectType, isNonNullType } from 'graphql';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { alone, drawn } from '../mutations/alone.js';
import {
  again,
  ask,
  inVersion,
  isDone,
  OwnCalls,
  versionsOf,
  type Answer,
  type Asked,
} from '../mutations/own-calls.js';
import { withSecrets } from '../mutations/outside.js';
import { Rewound } from '../mutations/rewound.js';
import { furnished, SCHEMA, type Furnished } from '../tenants/furnished.js';

const NO_VERSION = {
  file: 'apps/api/src/database/conditional-update.ts',
  from: 'WHERE workspace_id = $1 AND ${idColumn} = $2 AND version = $3`',
  to: 'WHERE workspace_id = $1 AND ${idColumn} = $2 AND $3::int IS NOT NULL`',
};

/** Figures that only say how much was tried. */
const RACED = 2;

/** Mutations whose input has a version, as many times at once as the size says, all in the version that is read. */
export const lostUpdates: Check = {
  id: 'B1',
  promise: 'Of changes made at once to the same version one is kept, and the others are told the current one',
  wholeOnly: 'fifty at once for every update: a third of a minute',
  run: (trial) => raced(trial, [], trial.times(8, Infinity)),
  controls: [
    {
      guard: 'the version in the condition of the update',
      run: async (trial) => (await raced(trial, [NO_VERSION], trial.times(4, 20))).slice(RACED),
    },
  ],
};

/** What came of one mutation sent many times at once. */
interface Race {
  readonly name: string;
  readonly acknowledged: number;
  /** How far the version of the object went. */
  readonly steps: number;
  /** Neither the winner nor told the current version. */
  readonly untold: readonly Answer[];
}

async function raced(
  trial: Trial,
  changes: readonly SourceChange[],
  most: number,
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const kept = await Rewound.of(ground.database.owner);
  const server = await trial.ground.server(ground.database, { changes, environment: withSecrets() });
  const calls = new OwnCalls(server.url, ground.tenants.here, ground.database.owner);
  const width = trial.times(12, 50);
  const races: Race[] = [];
  const versioned = drawn(calls.names.filter(hasVersion), most);
  for (const name of versioned) {
    const asked = await alone({ calls, kept }, name);
    if (asked) races.push(await race(ground, asked, width));
    else trial.say(`${name} did not succeed alone`);
    await kept.rewind();
  }
  const lost = races.filter(({ acknowledged, steps }) => acknowledged !== 1 || steps !== 1);
  const untold = races.filter((each) => each.untold.length > 0);
  for (const each of new Set([...lost, ...untold]))
    trial.say(JSON.stringify({ ...each, untold: each.untold.slice(0, 1) }));
  return [
    { name: `updates raced, ${width} requests at once`, value: races.length, atLeast: trial.times(4, 20) },
    { name: 'updates of the schema that were not raced', value: versioned.length - races.length, exactly: 0 },
    {
      name: 'updates acknowledged other than once, or whose version went on by other than one',
      value: lost.length,
      exactly: 0,
    },
    { name: 'updates whose losers were not told the current version', value: untold.length, exactly: 0 },
  ];
}

function hasVersion(name: string): boolean {
  const field = SCHEMA.getMutationType()!.getFields()[name]!;
  const type = field.args.find((arg) => arg.name === 'input')?.type;
  const named = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(named) && 'version' in named.getFields();
}

async function race({ database, tenants }: Furnished, asked: Asked, width: number): Promise<Race> {
  const { workspaceId } = tenants.here;
  const sent = asked.variables.input!.version!;
  const before = await versionsOf(database.owner, workspaceId);
  const answers = await Promise.all(Array.from({ length: width }, () => ask(again(asked))));
  const after = await versionsOf(database.owner, workspaceId);
  const steps = [...after].map(([key, version]) => {
    const known = before.get(key);
    // What is new went one step, unless it is what the mutation said is not there yet.
    return known === undefined ? (sent === 0 ? version : 1) : version - known;
  });
  const isGone = [...before.keys()].some((key) => !after.has(key));
  const losers = answers.filter((answer) => !isDone(answer));
  // What was removed, or taken back, has no current version: it is not there for anybody.
  const { outcome: later } = await ask(inVersion(asked, sent + 1));
  const isTold = ({ outcome, currentVersion }: Answer): boolean =>
    (outcome === 'ConflictError' && currentVersion === sent + 1) ||
    (outcome === 'NotFoundError' && later === 'NotFoundError');
  return {
    name: asked.name,
    acknowledged: width - losers.length,
    steps: Math.max(...steps, isGone ? 1 : 0),
    untold: losers.filter((answer) => !isTold(answer)),
  };
}
