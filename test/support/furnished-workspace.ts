import type { TestApp } from './app.js';
import { FurnishedExperiments } from './furnished-experiments.js';
import { anyKey, newWorkspace, type TestMember, type TestWorkspace } from './workspace.js';

/** The ids of everything that a workspace can hold, by what can be done with it. */
export type Furniture = Readonly<Record<Piece, string>>;
export type Piece =
  | 'department'
  | 'person'
  | 'otherPerson'
  | 'member'
  | 'project'
  | 'benchmark'
  | 'prototype'
  | 'hypothesis'
  | 'metric'
  | 'draft'
  | 'ready'
  | 'running'
  | 'evaluated'
  | 'reviewed'
  | 'confirmed'
  | 'open'
  | 'decided'
  | 'child'
  | 'measure'
  | 'arm'
  | 'otherArm'
  | 'measurement'
  | 'import'
  | 'invitation'
  | 'participation'
  | 'learning';

export interface FurnishedWorkspace extends TestWorkspace {
  /** In every text of it, and in no other workspace. */
  readonly word: string;
  readonly ids: Furniture;
}

const DAY = 86_400_000;
export const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

/** A workspace that holds at least one of everything, each made through the API as people make it. */
export async function furnishedWorkspace(app: TestApp, word: string): Promise<FurnishedWorkspace> {
  const workspace = await newWorkspace(app, `${word} atelier`);
  const people = await furnishPeople(workspace, word);
  const ideas = await furnishIdeas(workspace, word, people);
  const experiments = new FurnishedExperiments(app, workspace, word, ideas);
  const made = await experiments.all(people);
  return { ...workspace, word, ids: { ...people, ...ideas.ids, ...made } };
}

/** A mutation that must succeed: the object of that name in its success. */
export async function make(
  by: TestMember,
  name: string,
  input: object,
  object: string,
  more = '',
): Promise<any> {
  const payload = await by.client.mutate(
    name,
    { idempotencyKey: anyKey(), ...input },
    `${object} { id version ${more} }`,
  );
  if (!payload.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(payload)}`);
  return payload[object];
}

async function furnishPeople({ coordinator, admin }: TestWorkspace, word: string) {
  const top = await make(coordinator, 'createDepartment', { name: `${word} direction` }, 'department');
  const department = await make(
    coordinator,
    'createDepartment',
    { name: `${word} relation`, parentId: top.id },
    'department',
  );
  const person = (name: string) =>
    make(
      coordinator,
      'addPerson',
      { name: `${word} ${name}`, email: `${name}@${word}.example.org`, departmentId: department.id },
      'person',
    );
  const member = await make(
    admin,
    'inviteMember',
    { name: `${word} membre`, email: `membre@${word}.example.org`, role: 'influencer' },
    'member',
  );
  return {
    department: department.id as string,
    person: (await person('lise')).id as string,
    otherPerson: (await person('paul')).id as string,
    member: member.id as string,
  };
}

/** Ideas, and the one hypothesis that every test here bets on. */
export type Ideas = Awaited<ReturnType<typeof furnishIdeas>>;

async function furnishIdeas(
  { lead, coordinator, leadership }: TestWorkspace,
  word: string,
  people: { readonly department: string },
) {
  const project = await make(
    lead,
    'createProject',
    {
      project: {
        ...{ name: `${word} projet`, purpose: `${word} but`, audience: `${word} public` },
        ...{ audienceAspiration: `${word} envie`, companyObjective: `${word} objectif` },
        departmentIds: [people.department],
        coLeadIds: [coordinator.id],
        sponsorId: leadership.personId,
      },
    },
    'project',
  );
  const benchmark = await make(lead, 'recordBenchmark', { benchmark: benchmarkOf(word) }, 'benchmark');
  const prototype = await make(
    lead,
    'proposePrototype',
    { prototype: { ...prototypeOf(word), projectId: project.id, benchmarkIds: [benchmark.id] } },
    'prototype',
  );
  const links = { projectId: project.id, prototypeId: prototype.id };
  const write = () =>
    make(lead, 'writeHypothesis', { hypothesis: { ...hypothesisOf(word), ...links } }, 'hypothesis');
  const metric = await make(lead, 'defineMetric', { metric: metricOf(word) }, 'metric');
  const betOn = await write();
  const ids = {
    project: project.id as string,
    benchmark: benchmark.id as string,
    prototype: prototype.id as string,
    hypothesis: (await write()).id as string,
    metric: metric.id as string,
  };
  return { ids, betOn: betOn.id as string };
}

export const benchmarkOf = (word: string) => ({
  ...{ actor: `${word} acteur`, sector: `${word} secteur`, context: `${word} contexte` },
  ...{ action: `${word} action`, result: `${word} effet`, sourceAuthor: `${word} auteur` },
  ...{ sourceUrl: `https://${word}.example.org`, publishedOn: '2009-06-01' },
});
export const prototypeOf = (word: string) => ({
  ...{ name: `${word} forum`, need: `${word} besoin`, smallestForm: `${word} forme` },
  ...{ activity: 'answer', touchpoint: `${word} lieu`, benchmarkIds: [] as string[] },
});
export const hypothesisOf = (word: string) => ({
  ...{ locale: 'fr', observation: `${word} constat`, audience: `${word} public`, change: `${word} geste` },
  ...{
    measure: `${word} mesure`,
    direction: 'increase',
    target: `${word} cible`,
    rationale: `${word} raison`,
  },
});
export const metricOf = (word: string) => ({
  ...{ name: `${word} taux`, unit: '%', shape: 'proportion', direction: 'increase' },
  definition: `${word} définition`,
});

/** The plan of every test here: two groups and a share, over a few days. */
export const planOf = (word: string, metricId: string) => ({
  ...{ design: 'comparison', startsOn: day(-5), stopDate: day(20), decisionRule: `${word} règle` },
  minimumPerArm: 50,
  arms: [
    { name: `${word} sans`, role: 'control' },
    { name: `${word} avec`, role: 'variant' },
  ],
  measures: [
    {
      ...{ metricId, role: 'outcome', direction: 'increase' },
      ...{ baseline: 0.1, target: 0.12, minimumWorthwhileEffect: 0.01 },
    },
  ],
});
