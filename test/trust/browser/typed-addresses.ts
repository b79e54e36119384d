import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { testimonyOf, taskOf, prototypeOf, benchmarkOf } from '../../support/furniture-texts.js';
import { anyKey } from '../../support/workspace.js';
import { at } from '../tenants/furnished.js';
import type { HostileWorkspace } from './hostile-workspace.js';

const AT_ONCE = 3;

type Input = (text: string, place: HostileWorkspace) => readonly [mutation: string, input: object];

/** Each act with a field for an address that is shown as a link. */
const ACTS: readonly Input[] = [
  (sourceUrl, { home }) => ['recordBenchmark', { benchmark: { ...benchmarkOf(home.word), sourceUrl } }],
  (link, { home }) => ['proposePrototype', { prototype: { ...prototypeOf(home.word), link } }],
  (link, { home }) => [
    'planTask',
    { experimentId: home.ids.running, task: { ...taskOf(home.word, home.lead.personId), link } },
  ],
  (link, { home }) => [
    'recordTestimony',
    { aboutId: home.ids.running, testimony: { ...testimonyOf(home.word), link } },
  ],
];

const KEPT = `
  SELECT address FROM (SELECT source_url FROM benchmarks UNION ALL SELECT link FROM prototypes
    UNION ALL SELECT link FROM tasks UNION ALL SELECT link FROM testimonies) kept (address)
  WHERE address IS NOT NULL AND address !~* '^https?://[^[:space:]"<>]+$'`;

/** Hostile texts typed where an address is asked for, in one act after the other: those that are kept and are none of the web. */
export async function typedAsAddresses(place: HostileWorkspace, texts: readonly string[]): Promise<string[]> {
  const lead = at(place.url, place.home.lead);
  const waiting = texts.map((text, index) => ACTS[index % ACTS.length]!(text, place));
  const type = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [mutation, input] = next;
      const said = { idempotencyKey: anyKey(), ...input };
      await lead.mutate(mutation, said, '__typename').catch(async () => {
        await sleep(500);
        await lead.mutate(mutation, said, '__typename');
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, type));
  return addressesKept(place.owner);
}

async function addressesKept(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ address: string }>(KEPT);
  return rows.map(({ address }) => address);
}
