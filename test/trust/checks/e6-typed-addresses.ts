import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { NAMES, spellings } from '../outbound/spellings.js';
import { add, attempt, outcomes, telling, type Telling } from '../outbound/told.js';
import { TRICKS, type Trick } from '../outbound/tricks.js';

const NO_RANGES = {
  file: 'apps/api/src/outbound/is-public.ts',
  from: 'if (!ipaddr.isValid(address)) return false;',
  to: 'if (ipaddr.isValid(address)) return true;',
};
const NO_PIN = {
  file: 'apps/api/src/outbound/safe-fetch.ts',
  from: 'lookup: pinnedTo(target), ',
  to: '',
};
const FOLLOWING = {
  file: 'apps/api/src/outbound/safe-fetch.ts',
  from: 'const sent = { method, headers, body: body ?? null, signal, dispatcher };',
  to: `const { interceptors } = await import('undici');
    const follows = dispatcher.compose(interceptors.redirect({ maxRedirections: 3 }));
    const sent = { method, headers, body: body ?? null, signal, dispatcher: follows };`,
};

/** An address of another system is the one thing that somebody types and the server then asks. */
export const typedAddresses: Check = {
  id: 'E6',
  promise: 'An address that somebody types never leads the server into its own network',
  run: async (trial) => {
    const told = await telling(trial.ground, { names: namesOf() });
    return [...(await spelt(told)), ...(await tricked(trial, told)), ...reached(told)];
  },
  controls: [
    { guard: 'the ranges of addresses', run: (trial) => withoutRanges(trial) },
    { guard: 'what was looked up is what is asked', run: (trial) => without(trial, NO_PIN, '/rebound') },
    { guard: 'no redirect is followed', run: (trial) => without(trial, FOLLOWING, '/redirect-307') },
  ],
};

const namesOf = (): typeof NAMES => ({
  ...NAMES,
  ...Object.fromEntries(TRICKS.flatMap(({ host, answers }) => (host && answers ? [[host, answers]] : []))),
});

const reached = ({ canary }: Telling): Figure[] => [
  { name: 'connections to what must not be reached', value: canary.connections, exactly: 0 },
];

async function spelt(told: Telling): Promise<Figure[]> {
  const all = spellings(told.canaryPort);
  const said = new Set<string>();
  let accepted = 0;
  for (const address of all) {
    const { id, code } = await add(told, address);
    if (code) said.add(code);
    else accepted += 1;
    if (id) await attempt(told, id);
  }
  return [
    { name: `of ${all.length} spellings, accepted`, value: accepted, exactly: 0 },
    { name: 'different words of refusal', value: said.size, exactly: 1 },
  ];
}

async function tricked(trial: Trial, told: Telling): Promise<Figure[]> {
  const tricks = TRICKS.filter(({ isSlow }) => !isSlow || trial.size === 'whole');
  for (const trick of tricks) await play(told, trick);
  const came = await outcomes(told, 30_000);
  const wrong = tricks.filter(({ path, ends }) => {
    const { trouble, lastStatus } = came.get(path) ?? {};
    const end = [trouble, lastStatus].filter(Boolean).join(' ');
    if (end !== ends) trial.say(`${path} ends with “${end}”, not “${ends}”`);
    return end !== ends;
  });
  return [
    {
      name: `of ${tricks.length} addresses that turn out otherwise, not ended as they must`,
      value: wrong.length,
      exactly: 0,
    },
    {
      name: 'longest that an address was waited for',
      value: told.partner.longest,
      unit: 'ms',
      atMost: 11_000,
    },
  ];
}

async function play(told: Telling, { path, host, answer }: Trick): Promise<void> {
  const { partner, partnerUrl, canaryPort } = told;
  if (answer) partner.answers.set(path, answer(`http://127.0.0.1:${canaryPort}/`));
  const { id, code } = await add(told, `${host ? `http://${host}:${canaryPort}` : partnerUrl}${path}`);
  if (!id) throw new Error(`${path} was refused when it was added: ${code}`);
  await attempt(told, id);
}

async function withoutRanges({ ground }: Trial): Promise<Figure[]> {
  const told = await telling(ground, { names: namesOf(), changes: [NO_RANGES] });
  const figures = await spelt(told);
  await untilTrue(() => Promise.resolve(told.canary.connections > 0), 15_000);
  return [...reached(told), ...figures];
}

async function without({ ground }: Trial, change: SourceChange, path: string): Promise<Figure[]> {
  const told = await telling(ground, { names: namesOf(), changes: [change] });
  await play(
    told,
    TRICKS.find((trick) => trick.path === path)!,
  );
  await untilTrue(() => Promise.resolve(told.canary.connections > 0), 15_000);
  return reached(told);
}
