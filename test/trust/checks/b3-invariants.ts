import type pg from 'pg';
import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { drawn } from '../mutations/alone.js';
import { INVARIANTS } from '../mutations/invariants.js';
import { OwnCalls } from '../mutations/own-calls.js';
import type { Invariant, Stage } from '../mutations/race.js';
import { Rewound } from '../mutations/rewound.js';
import { withSecrets } from '../mutations/outside.js';
import { furnished } from '../tenants/furnished.js';

/** What leaves the server asks for no row any more; statements that are planned once say it in an object. */
const NO_LOCKS = {
  file: 'apps/api/src/database/gathering-client.ts',
  from: 'return send(...sent);',
  to: `const open = (text: string) => text.replace(/FOR (NO KEY )?UPDATE( OF [a-z, ]+)?( SKIP LOCKED)?/g, '')
        .replaceAll('pg_advisory_xact_lock', 'hashint8');
      const [first, ...rest] = sent as any[];
      if (typeof first === 'string') return send(open(first), ...rest);
      return typeof first?.text === 'string' && typeof first.submit !== 'function'
        ? send({ ...first, text: open(first.text) }, ...rest)
        : send(...sent);`,
};

/** Figures that only say how much was tried. */
const RACED = 2;

/** Many requests at once, each of which would be right alone; the rows are counted afterwards. */
export const invariants: Check = {
  id: 'B3',
  promise: 'What must be so only once, or at least once, is so however many try at the same time',
  run: (trial) =>
    raced(trial, { chosen: drawn(INVARIANTS, trial.times(10, Infinity)), rounds: trial.times(1, 20) }),
  controls: [
    {
      guard: 'the rows that acts hold until the commit',
      run: async (trial) =>
        (await raced(trial, { chosen: ofLocks(), rounds: 1, changes: [NO_LOCKS] })).slice(RACED, -1),
    },
    {
      guard: 'the unique keys of the tables',
      run: async (trial) =>
        (await raced(trial, { chosen: ofKeys(), rounds: 1, weaken: withoutUniqueKeys })).slice(RACED, -1),
    },
  ],
};

const named = (word: RegExp): readonly Invariant[] => INVARIANTS.filter(({ what }) => word.test(what));
const ofLocks = () => named(/admin|tokens|addresses|seats|wait behind/);
const ofKeys = () => named(/^a name is|^an address is/);

interface Races {
  readonly chosen: readonly Invariant[];
  readonly rounds: number;
  readonly changes?: readonly SourceChange[];
  readonly weaken?: (owner: pg.Client) => Promise<void>;
}

async function raced(
  trial: Trial,
  { chosen, rounds, changes = [], weaken }: Races,
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const { owner } = ground.database;
  await weaken?.(owner);
  const kept = await Rewound.of(owner);
  const server = await trial.ground.server(ground.database, { changes, environment: withSecrets() });
  const { here: home } = ground.tenants;
  const calls = new OwnCalls(server.url, home, owner);
  const stage: Stage = { url: server.url, owner, home, calls, kept, database: ground.database };
  const width = trial.times(8, 50);
  const broken = new Set<string>();
  let [races, faults] = [0, 0];
  for (const invariant of chosen) {
    for (let round = 0; round < rounds && !broken.has(invariant.what); round += 1) {
      const came = await run(trial, stage, invariant, width);
      if (came.distance !== 0) broken.add(invariant.what);
      faults += came.faults;
      races += 1;
    }
  }
  return [
    { name: 'named invariants', value: chosen.length, atLeast: Math.min(chosen.length, 20) },
    { name: `races of ${width} at once`, value: races, atLeast: chosen.length },
    { name: 'invariants that were broken', value: broken.size, exactly: 0 },
    { name: 'requests that were answered by a fault', value: faults, exactly: 0 },
  ];
}

async function run(
  trial: Trial,
  stage: Stage,
  { what, race, broken }: Invariant,
  width: number,
): Promise<{ distance: number; faults: number }> {
  const runners = await race(stage, width);
  const answers = await Promise.all(runners.map((each) => each()));
  const distance = await broken(stage);
  await stage.kept.rewind();
  const faults = answers.filter(({ outcome }) => outcome === 'INTERNAL_SERVER_ERROR').length;
  if (distance !== 0 || faults > 0) {
    const told = [...new Set(answers.map(({ outcome, code }) => code ?? outcome))];
    trial.say(`${what}: off by ${distance}; ${told.join(', ')}`);
  }
  return { distance, faults };
}

async function withoutUniqueKeys(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ drop: string }>(
    `SELECT CASE WHEN c.conname IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
       ELSE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', i.indrelid::regclass, c.conname) END AS drop
     FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype = 'u'
     WHERE i.indisunique AND NOT i.indisprimary
       AND i.indrelid = ANY ('{departments,topics,people,members,projects,participations,referents}'::regclass[])`,
  );
  for (const { drop } of rows) await owner.query(drop);
}
