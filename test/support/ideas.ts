import { anyKey, type TestMember } from './workspace.js';

const BENCHMARK = {
  actor: 'AXA UK',
  action: 'Forum interne avec votes',
  result: '12 000 personnes en six semaines',
  sourceUrl: 'https://onemanandhisblog.com/2009',
  sourceAuthor: 'Adam Tinworth',
  publishedOn: '2009-06-01',
};
const PROJECT = {
  name: 'Entraide',
  purpose: 'Que les clients se répondent',
  audience: 'Les clients du soir',
  audienceAspiration: 'Une réponse avant de dormir',
  companyObjective: 'Moins d’appels répétés',
  departmentIds: [],
  coLeadIds: [],
};
const PROTOTYPE = {
  name: 'Forum',
  need: 'Trouver une réponse le soir',
  smallestForm: 'Une rubrique, dix volontaires',
  activity: 'exchange',
  benchmarkIds: [],
};
const HYPOTHESIS = {
  locale: 'fr',
  observation: 'les appels se répètent',
  change: 'un forum ouvre',
  direction: 'decrease',
};

export const IDEAS = {
  project: ['createProject', 'reviseProject', PROJECT],
  benchmark: ['recordBenchmark', 'reviseBenchmark', BENCHMARK],
  prototype: ['proposePrototype', 'revisePrototype', PROTOTYPE],
  hypothesis: ['writeHypothesis', 'reviseHypothesis', HYPOTHESIS],
} as const;
export type Idea = keyof typeof IDEAS;
export const ANOTHER_TEXT = {
  project: 'purpose',
  benchmark: 'sector',
  prototype: 'need',
  hypothesis: 'target',
};
export const KINDS = Object.keys(IDEAS) as Idea[];

let names = 0;
/** The fields of a new one: names are unique. */
export const fieldsOf = (idea: Idea, fields: object = {}) => ({
  ...IDEAS[idea][2],
  ...(idea === 'project' ? { name: `Projet ${(names += 1)}` } : {}),
  ...fields,
});
export const create = (
  by: TestMember,
  idea: Idea,
  fields: object = {},
  selection = 'id version',
  idempotencyKey = anyKey(),
) =>
  by.client.mutate(
    IDEAS[idea][0],
    { idempotencyKey, [idea]: fieldsOf(idea, fields) },
    `${idea} { ${selection} }`,
  );
export const revise = (
  by: TestMember,
  idea: Idea,
  row: { id: string; version: number },
  fields: object = {},
  selection = 'id version',
) =>
  by.client.mutate(
    IDEAS[idea][1],
    { id: row.id, version: row.version, [idea]: fieldsOf(idea, fields) },
    `${idea} { ${selection} }`,
  );
export const made = async (by: TestMember, idea: Idea, fields: object = {}, selection?: string) =>
  (await create(by, idea, fields, selection))[idea];
