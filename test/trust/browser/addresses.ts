import type pg from 'pg';
import type { Furniture } from '../../support/furnished-workspace.js';

const SECTIONS = [
  ...['plan', 'measurements', 'evaluation', 'decision', 'next', 'lineage', 'compare', 'spread', 'borrow'],
  ...['people', 'tasks', 'objections', 'costs', 'history'],
];

const LISTS = [
  ...['/', '/experiments', '/experiments?view=list', '/experiments?view=timeline', '/meeting', '/my-part'],
  ...['/hypotheses', '/benchmarks', '/prototypes', '/projects', '/people', '/roadmap', '/news', '/learnings'],
  ...['/experiments/new', '/hypotheses/new', '/benchmarks/new', '/prototypes/new', '/projects/new'],
  ...['', '/portfolio', '/goals', '/asks', '/boards', '/packs', '/sharing'].map((part) => `/results${part}`),
  ...['import', 'rounds', 'rounds/new', 'network', 'coverage', 'calls', 'objections', 'feedback'].map(
    (part) => `/people/${part}`,
  ),
  ...['profile', 'members', 'departments', 'workspace', 'webhooks', 'archive', 'history'].map(
    (tab) => `/settings?tab=${tab}`,
  ),
  '/learnings?shelf=deadEnds',
];

/** Those of a visitor: their tokens open nothing, as most that are tried. */
export const VISITORS = ['/sign-in', '/setup', '/invitation/nothing', '/forgotten', '/reset/nothing'];

/** Every page of the app that shows something of a workspace: its lists, and one of each thing, an experiment at each point of its way. */
export async function addressesOf(owner: pg.Client, ids: Furniture): Promise<string[]> {
  const number = async (table: string, id: string): Promise<number> => {
    const { rows } = await owner.query<{ number: number }>(`SELECT number FROM ${table} WHERE id = $1`, [
      id.split('_')[1],
    ]);
    return rows[0]!.number;
  };
  const experiments = [
    'draft',
    'ready',
    'running',
    'evaluated',
    'reviewed',
    'open',
    'decided',
    'child',
  ] as const;
  const numbers: number[] = [];
  for (const piece of experiments) numbers.push(await number('experiments', ids[piece]));
  const [, , running, evaluated, reviewed, , decided] = numbers;
  return [
    ...LISTS,
    ...numbers.map((each) => `/experiments/${each}`),
    ...[running, decided].flatMap((each) => SECTIONS.map((section) => `/experiments/${each}/${section}`)),
    ...[`/experiments/${evaluated}/evaluation`, `/experiments/${reviewed}/evaluation`],
    `/hypotheses/${await number('hypotheses', ids.hypothesis)}`,
    `/hypotheses/${await number('hypotheses', ids.betOn)}`,
    `/benchmarks/${await number('benchmarks', ids.benchmark)}`,
    `/prototypes/${await number('prototypes', ids.prototype)}`,
    `/projects/${ids.project}`,
    ...[`/people/${ids.person}`, `/people/${ids.otherPerson}`, `/people/rounds/${ids.round}`],
    ...[`/learnings/${ids.learning}`, `/results/goals/${ids.goal}`, `/results/packs/${ids.pack}`],
  ];
}

/** A few of them that show most kinds of text. */
export const FEW = /^\/(?:experiments|results|people)?$|\/experiments\/\d+\/(?:people|plan)$|^\/projects\/./;
