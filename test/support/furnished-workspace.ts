import type { TestApp } from './app.js';
import { FurnishedExperiments } from './furnished-experiments.js';
import { furnishAccess } from './furnished-access.js';
import { furnishAsks } from './furnished-asks.js';
import { furnishObjections } from './furnished-objections.js';
import { furnishBeliefs } from './furnished-beliefs.js';
import { furnishDirection } from './furnished-direction.js';
import { furnishCalls } from './furnished-calls.js';
import { furnishFeedback } from './furnished-feedback.js';
import { furnishLearnings } from './furnished-learnings.js';
import { furnishMail } from './furnished-mail.js';
import { furnishRelays } from './furnished-relays.js';
import { furnishOutside } from './furnished-outside.js';
import { benchmarkOf, figureOf, hypothesisOf, metricOf, prototypeOf } from './furniture-texts.js';
import { make } from './make.js';
import { furnishNetwork } from './network-readings.js';
import { furnishRound } from './nomination-rounds.js';
import { furnishMarks } from './furnished-marks.js';
import { furnishPacks } from './furnished-packs.js';
import { furnishWebhooks } from './furnished-webhooks.js';
import { furnishSharing } from './furnished-sharing.js';
import { newWorkspace, type TestWorkspace } from './workspace.js';

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
  | 'betOn'
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
  | 'learning'
  | 'stance'
  | 'testimony'
  | 'task'
  | 'contribution'
  | 'objection'
  | 'goal'
  | 'costLine'
  | 'returnLine'
  | 'testimonyLink'
  | 'sentTestimony'
  | 'call'
  | 'volunteer'
  | 'declined'
  | 'round'
  | 'topic'
  | 'referent'
  | 'directoryImport'
  | 'pack'
  | 'heard'
  | 'feedback'
  | 'ask'
  | 'savedBoard'
  | 'shareLink'
  | 'apiToken'
  | 'news'
  | 'digest'
  | 'outsideReader'
  | 'webhook'
  | 'webhookMessage';

export interface FurnishedWorkspace extends TestWorkspace {
  /** In every text of it, and in no other workspace. */
  readonly word: string;
  readonly ids: Furniture;
}

/** A workspace that holds at least one of everything, each made through the API as people make it. */
export async function furnishedWorkspace(app: TestApp, word: string): Promise<FurnishedWorkspace> {
  const workspace = await newWorkspace(app, `${word} atelier`);
  const people = await furnishPeople(workspace, word);
  const ideas = await furnishIdeas(workspace, word, people);
  const relays = await furnishRelays(workspace, { word, person: people.otherPerson });
  const experiments = new FurnishedExperiments(app, workspace, word, ideas);
  const made = await experiments.all(people);
  await furnishBeliefs(app, workspace, { confirmed: made.confirmed, hypothesis: ideas.betOn });
  await furnishMail(app, workspace);
  await furnishAccess(app, workspace);
  const called = await furnishCalls(workspace, {
    word,
    running: made.running,
    ready: made.ready,
    topic: relays.topic,
    person: people.otherPerson,
  });
  const outside = await furnishOutside(workspace, { running: made.running, word });
  const direction = await furnishDirection(workspace, {
    ...{ word, running: made.running, project: ideas.ids.project, metric: ideas.ids.metric },
    person: people.person,
  });
  const learned = await furnishLearnings(app, workspace, { ...made, ...people, word });
  const round = await furnishRound(app, workspace, word);
  await furnishNetwork(app, workspace, { round, person: people.otherPerson });
  const resisted = await furnishObjections(workspace, { ...ideas.ids, department: people.department, word });
  const said = await furnishFeedback(workspace, {
    ...{ word, running: made.running, department: people.department },
  });
  const asked = await furnishAsks(workspace, {
    ...{ word, running: made.running, project: ideas.ids.project, department: people.department },
  });
  const packed = await furnishPacks(workspace, word);
  const shared = await furnishSharing(app, workspace, word);
  const webhooks = await furnishWebhooks(app, workspace, word);
  const news = await furnishMarks(workspace);
  return {
    ...workspace,
    word,
    ids: {
      news,
      ...packed,
      ...shared,
      ...webhooks,
      ...asked,
      ...said,
      ...resisted,
      ...relays,
      ...people,
      ...ideas.ids,
      betOn: ideas.betOn,
      ...made,
      ...outside,
      ...direction,
      ...called,
      ...learned,
      round,
    },
  };
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
  const benchmark = await make(
    lead,
    'recordBenchmark',
    { benchmark: { ...benchmarkOf(word), figures: [figureOf(word)] } },
    'benchmark',
  );
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
