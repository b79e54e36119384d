import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { isAddressOf, routePaths } from '../../journeys/support/screens.js';
import type { SourceChange } from '../../support/source-change.js';
import { storeTexts } from '../browser/stored-everywhere.js';
import type { Filled } from '../browser/everywhere.js';
import { addressesOf, FEW, VISITORS } from '../browser/addresses.js';
import { noWebApp, openChromium } from '../browser/chromium.js';
import {
  filesOf,
  handOut,
  hostileWorkspace,
  keptMessages,
  unprinted,
  type HandedOut,
  type HostileWorkspace,
} from '../browser/hostile-workspace.js';
import { HOSTILE, SHORTEST, some } from '../browser/hostile-texts.js';
import { keptLetters, linksIn } from '../browser/letters.js';
import { KINDS, Reading, type Weakened } from '../browser/reading.js';
import { typedAsAddresses } from '../browser/typed-addresses.js';
import type { Check, Figure, Trial } from '../check.js';
import { Rewound } from '../mutations/rewound.js';

const UNESCAPED: SourceChange = {
  file: 'apps/api/src/links/html.ts',
  from: `text.replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character)`,
  to: 'text',
};

/** Texts that a browser would take for markup or script, wherever people may type: they are shown as the texts they are. */
export const storedTexts: Check = {
  id: 'E1',
  promise:
    'What somebody types is a text to everybody who reads it: no page, letter or file takes it for a program',
  wholeOnly: 'every page of the app as every role: minutes',
  missing: noWebApp,
  run: stored,
  controls: [
    {
      guard: 'what the server writes of texts is escaped',
      run: async (trial) => {
        const { reading, place } = await opened(trial, { changes: [UNESCAPED] });
        await outside(reading, place, await handOut(place));
        return happened(reading);
      },
    },
    { guard: 'the app writes texts as texts', run: (trial) => weakened(trial, { isMarkup: true }) },
    {
      guard: 'the app writes texts as texts, and what is no text of ours does not run in its pages',
      run: (trial) => weakened(trial, { isMarkup: true, isOpen: true }),
    },
  ],
};

async function weakened(trial: Trial, guards: Weakened): Promise<readonly Figure[]> {
  const { reading, place } = await opened(trial, { guards });
  await reading.app(place.home.admin.client.cookie!, ['/people']);
  return happened(reading);
}

interface Off {
  readonly changes?: readonly SourceChange[];
  readonly guards?: Weakened;
}

/** A workspace of a few hostile texts, with a guard off. */
async function opened(
  trial: Trial,
  { changes = [], guards }: Off,
): Promise<{ reading: Reading; place: HostileWorkspace }> {
  const place = await hostileWorkspace(trial.ground, { changes });
  await place.put(() => SHORTEST);
  const browser = await openChromium(trial.ground);
  return { place, reading: new Reading(browser, place.url, place.home.word, [], guards) };
}

async function stored(trial: Trial): Promise<readonly Figure[]> {
  let kept: Rewound | undefined;
  const place = await hostileWorkspace(trial.ground, {
    arrange: async (owner) => (kept = await Rewound.of(owner)),
  });
  try {
    return await read(trial, place, await storeTexts(trial, place, kept!));
  } catch (error) {
    trial.say(place.said().slice(-2_000));
    throw error;
  }
}

async function read(
  trial: Trial,
  place: HostileWorkspace,
  acts: readonly Figure[],
): Promise<readonly Figure[]> {
  const texts = trial.size === 'whole' ? HOSTILE : some(20);
  const links = await typedAsAddresses(place, texts);
  const handed = await handOut(place);
  const reading = new Reading(await openChromium(trial.ground), place.url, place.home.word, texts);
  const pages = await addressesOf(place.owner, place.home.ids);
  const put = await (trial.size === 'quick' ? asAdmin : asEverybody)({ reading, place, handed, pages });
  const everyone = `${place.home.word} ${SHORTEST.slice(0, 3).join(' ')}`;
  await reading.answer(await pagesOutside(place, handed), everyone);
  const { effects, showing, letters, files, forms } = reading;
  const routes = routePaths().filter((route) => !reading.opened.some((path) => isAddressOf(route, path)));
  const unshown = KINDS.flatMap((kind) =>
    texts.filter((text) => !reading.shown[kind].has(text)).map((text) => `${kind}: ${text}`),
  );
  const odd = [Object.values(effects), reading.rendered, reading.made, links, put.altered, unshown];
  if (trial.size === 'whole') odd.push(routes);
  for (const each of odd.flat(2).slice(0, 100)) trial.say(each.slice(0, 300));
  return [
    ...acts,
    { name: 'columns that hold hostile texts', value: put.columns.size, atLeast: 100 },
    { name: 'columns where they do not stand to the letter', value: put.altered.length, exactly: 0 },
    { name: 'hostile texts', value: texts.length, atLeast: trial.times(20, 1_871) },
    {
      name: 'of these, those not shown to the letter by the app, a page of the server, a letter or on paper',
      ...{ value: unshown.length, exactly: 0 },
    },
    { name: 'of these, kept as addresses that are none of the web', value: links.length, exactly: 0 },
    { name: 'pages opened', value: reading.opened.length, atLeast: trial.times(30, 600) },
    { name: 'pages and letters with hostile texts', value: showing.size, atLeast: trial.times(30, 100) },
    { name: 'letters opened', value: letters, atLeast: trial.times(20, 100) },
    { name: 'files taken away', value: files, atLeast: trial.times(4, 50) },
    { name: 'forms sent', value: forms, atLeast: 3 },
    ...(trial.size === 'whole'
      ? [{ name: 'pages of the app not opened', value: routes.length, exactly: 0 }]
      : []),
    ...happened(reading),
  ];
}

interface Walk {
  readonly reading: Reading;
  readonly place: HostileWorkspace;
  readonly handed: HandedOut;
  readonly pages: readonly string[];
}

/** A few pages, as who sees most. */
async function asAdmin({ reading, place, handed, pages }: Walk): Promise<Filled> {
  const put = await place.put(() => [...SHORTEST, ...some(20)]);
  const cookie = place.home.admin.client.cookie!;
  await Promise.all([
    reading.app(
      cookie,
      pages.filter((address) => FEW.test(address)),
    ),
    outside(reading, place, handed),
  ]);
  await reading.exports(cookie, [handed.calendar, ...filesOf(place.home)]);
  return put;
}

/** Every role opens every page; what stands in each column is another part of the texts for each role. */
async function asEverybody({ reading, place, handed, pages }: Walk): Promise<Filled> {
  const parts = MEMBER_ROLES.length;
  const share = Math.ceil(HOSTILE.length / parts);
  let put: Filled = { columns: new Set(), altered: [] };
  for (const [round, role] of MEMBER_ROLES.entries()) {
    const { columns, altered } = await place.put((column) => {
      const part = (column + round) % parts;
      return [...SHORTEST, ...HOSTILE.slice(part * share, (part + 1) * share)];
    });
    put = { columns, altered: [...put.altered, ...altered] };

    const cookie = place.home[role].client.cookie!;
    const half = Math.ceil(pages.length / 2);
    await Promise.all([reading.app(cookie, pages.slice(0, half)), reading.app(cookie, pages.slice(half))]);
    await outside(reading, place, handed);
    await reading.exports(cookie, [handed.calendar, ...filesOf(place.home)]);
  }
  await reading.pages(place.home.admin.client.cookie!, await keptMessages(place));
  await reading.app(null, VISITORS);
  return put;
}

/** What leaves the app: letters and the pages they lead to, pages for readers outside, what goes to a printer. */
async function outside(reading: Reading, place: HostileWorkspace, handed: HandedOut): Promise<void> {
  await reading.mail(await lettersOf(place));
  await reading.pages(null, await pagesOutside(place, handed));
  await reading.papers(await unprinted(place));
}

const lettersOf = ({ owner, folder, home: { workspaceId } }: HostileWorkspace) =>
  keptLetters(owner, { folder, workspaceId });

const pagesOutside = async (place: HostileWorkspace, { pages }: HandedOut): Promise<string[]> => [
  ...pages,
  ...linksIn(await lettersOf(place)),
];

const happened = ({ effects, made, rendered }: Reading): Figure[] => [
  { name: 'dialogs', value: effects.dialogs.length, exactly: 0 },
  { name: 'reports of a policy', value: effects.reports.length, exactly: 0 },
  { name: 'requests to somebody else', value: effects.foreign.length, exactly: 0 },
  { name: 'pages with a link or an element made of a text', value: made.length, exactly: 0 },
  { name: 'files that became a page', value: rendered.length, exactly: 0 },
  { name: 'pages that broke', value: effects.broken.length, exactly: 0 },
];
