import { describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violationsOf } from './support/axe.js';
import type { Person } from './support/browser.js';
import { journey } from './support/journey.js';
import { ask, isAddressOf, overflow, routePaths, settled } from './support/screens.js';

const WIDTHS = [1360, 390, 320];
const ADMIN = 'Inès Carpentier';
const SECTIONS = [
  ...['plan', 'measurements', 'evaluation', 'decision', 'next', 'lineage', 'compare', 'spread', 'borrow'],
  ...['people', 'tasks', 'objections', 'costs', 'history'],
];
/** What a series draws otherwise than two groups do. */
const DRAWN = ['plan', 'measurements', 'evaluation'];

const visitors = ['/sign-in', '/setup', '/invitation/nothing', '/forgotten', '/reset/nothing'];
const lists = ['/hypotheses', '/benchmarks', '/prototypes', '/projects', '/people', '/results', '/learnings'];
const portfolios = ['/results/portfolio', '/results/portfolio?by=quarter'];
const people = [
  'import',
  'rounds',
  'rounds/new',
  'network',
  'coverage',
  'calls',
  'objections',
  'feedback',
].map((screen) => `/people/${screen}`);
const forms = ['/experiments/new', '/hypotheses/new', '/benchmarks/new', '/prototypes/new', '/projects/new'];
const tabs = ['profile', 'members', 'departments', 'workspace', 'webhooks', 'archive', 'history'].map(
  (tab) => `/settings?tab=${tab}`,
);
const boards = ['/experiments', '/experiments?view=list', '/experiments?view=timeline'];

const decisions = ['/results/asks', '/results/boards', '/meeting'];
const weeks = ['/roadmap', '/roadmap?kind=test', '/news', '/news?topic=verdicts'];

interface Found {
  board: { edges: { node: { number: number; stage: string; design: string | null } }[] };
  hypotheses: { edges: { node: { number: number } }[] };
  benchmarks: { edges: { node: { number: number } }[] };
  prototypes: { edges: { node: { number: number } }[] };
  projects: { edges: { node: { id: string } }[] };
  people: { edges: { node: { id: string } }[] };
  rounds: { edges: { node: { id: string } }[] };
  packs: { edges: { node: { id: string } }[] };
  goals: { id: string }[];
  learnings: { edges: { node: { id: string } }[] };
}

const THINGS = `{
  board(first: 100) { edges { node { number stage design } } }
  hypotheses(first: 1) { edges { node { number } } }
  benchmarks(first: 1) { edges { node { number } } }
  prototypes(first: 1) { edges { node { number } } }
  projects(first: 1) { edges { node { id } } }
  people(first: 1, listed: true) { edges { node { id } } }
  rounds(first: 1) { edges { node { id } } }
  packs(first: 1) { edges { node { id } } }
  goals { id }
  learnings(first: 1, filter: { deadEnds: true }) { edges { node { id } } }
}`;

/** One experiment of each stage and design, two of them in full, and one of each other thing. */
async function addresses(page: Page): Promise<string[]> {
  const found = await ask<Found>(page, THINGS);
  const experiments = found.board.edges.map(({ node }) => node);
  const kinds = new Map(experiments.map((each) => [`${each.stage} ${each.design}`, each.number]));
  const sectionsOf = (kind: string, sections: string[]): string[] =>
    sections.map((section) => `/experiments/${kinds.get(kind)}/${section}`);
  return [
    ...[
      '/',
      ...boards,
      ...lists,
      ...portfolios,
      ...people,
      ...forms,
      ...tabs,
      ...decisions,
      ...weeks,
      '/my-part',
      '/nowhere',
    ],
    ...[...kinds.values()].map((number) => `/experiments/${number}`),
    ...sectionsOf('iterate comparison', SECTIONS),
    ...sectionsOf('iterate beforeAfter', DRAWN),
    ...sectionsOf('prototype pilotGroup', ['plan']),
    `/hypotheses/${found.hypotheses.edges[0]!.node.number}`,
    `/benchmarks/${found.benchmarks.edges[0]!.node.number}`,
    `/prototypes/${found.prototypes.edges[0]!.node.number}`,
    `/projects/${found.projects.edges[0]!.node.id}`,
    `/people/${found.people.edges[0]!.node.id}`,
    `/people/rounds/${found.rounds.edges[0]!.node.id}`,
    '/learnings?shelf=deadEnds',
    `/learnings/${found.learnings.edges[0]!.node.id}`,
    '/results/packs',
    '/results/sharing',
    '/results/goals',
    `/results/goals/${found.goals[0]!.id}`,
    `/results/packs/${found.packs.edges[0]!.node.id}`,
  ];
}

/** Everything that is wrong with one screen, at every width. */
async function faultsOf({ page }: Person, address: string): Promise<string[]> {
  await page.setViewportSize({ width: WIDTHS[0]!, height: 900 });
  await page.goto(address);
  await settled(page);
  const faults = await violationsOf(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // What measures itself does so in the next frames.
    await page.waitForTimeout(100);
    const wider = await overflow(page);
    if (wider > 0) faults.push(`${width} px: ${wider} px too wide`);
  }
  return faults.map((line) => `${address} ${line}`);
}

async function signInAs({ page }: Person, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL('/');
  await settled(page);
}

/** All screens in one language, as the person who may do most. */
async function walk(person: Person): Promise<{ faults: string[]; seen: string[] }> {
  const faults: string[] = [];
  const seen: string[] = [];
  const visit = async (address: string): Promise<void> => {
    faults.push(...(await faultsOf(person, address)));
    seen.push(address);
  };
  for (const address of visitors) await visit(address);
  await signInAs(person, ADMIN);
  for (const address of await addresses(person.page)) await visit(address);
  return { faults: [...faults, ...person.faults], seen };
}

describe('every screen of the demonstration', () => {
  const told = journey('screens', { demo: true });

  told.step(
    'is whole and clear in both languages and both themes, down to 320 pixels',
    async () => {
      // Each language in a theme of its own: colours do not depend on words, nor widths on colours.
      const french = await told.browser.arrive({ locale: 'fr', theme: 'light' });
      const english = await told.browser.arrive({ locale: 'en', theme: 'dark' });
      const [inFrench, inEnglish] = await Promise.all([walk(french), walk(english)]);

      await english.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
      expect(inFrench.faults).toEqual([]);
      expect(inEnglish.faults).toEqual([]);
      const missed = routePaths().filter(
        (route) => !inFrench.seen.some((address) => isAddressOf(route, address)),
      );
      expect(missed).toEqual([]);
    },
    400_000,
  );
});
