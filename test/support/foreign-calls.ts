import { randomBytes } from 'node:crypto';
import { costOf, gainOf, goalOf } from './furnished-direction.js';
import type { Furniture } from './furnished-workspace.js';
import {
  benchmarkOf,
  contributionOf,
  day,
  figureOf,
  hypothesisOf,
  metricOf,
  planOf,
  prototypeOf,
  taskOf,
  testimonyOf,
} from './furniture-texts.js';
import { roundOf } from './nomination-rounds.js';
import { question } from './asks.js';
import { resistance } from './objections.js';
import { anyKey } from './workspace.js';

/** What a caller may put into the arguments of a call: their own things, and things that are not theirs. */
export interface Hands {
  readonly own: Furniture;
  /** Ids of another workspace, or of nothing. */
  readonly other: Furniture;
  /** The version an object has, or would have. */
  version(id: string): number;
  /** A word that only the other workspace holds, or nobody. */
  readonly text: string;
  /** A number that only the other workspace has reached, or nobody. */
  readonly number: number;
  /** Cursors of the lists of the other workspace, by the root field. */
  readonly cursors: Readonly<Record<string, string>>;
  /** The other workspace itself, or none. */
  readonly workspaceId: string;
  /** The address of one of its members, or of nobody. */
  readonly email: string;
}

/** All the ways of naming what is not one's own in the arguments of one root field. */
type Calls = (hands: Hands) => readonly object[];

const list =
  (field: string, more: (hands: Hands) => object = () => ({})): Calls =>
  (hands) => [
    { first: 10, after: hands.cursors[field], ...more(hands) },
    { first: 10, text: hands.text },
  ];
const one =
  (piece: keyof Furniture): Calls =>
  ({ other, number }) => [{ id: other[piece] }, { number }];
const inputs =
  (of: (hands: Hands) => readonly object[]): Calls =>
  (hands) =>
    of(hands).map((input) => ({ input }));
const created = (of: (hands: Hands) => readonly object[]): Calls =>
  inputs((hands) => of(hands).map((input) => ({ idempotencyKey: anyKey(), ...input })));
/** The object of the other workspace in its version. */
const its = ({ other, version }: Hands, piece: keyof Furniture) => ({
  id: other[piece],
  version: version(other[piece]),
});
const mine = ({ own, version }: Hands, piece: keyof Furniture) => ({
  id: own[piece],
  version: version(own[piece]),
});
const experimentOf = ({ id: experimentId, version }: { id: string; version: number }) => ({
  experimentId,
  version,
});

/** Numbers that one brings: nothing in them is anybody's. */
const COMPARED = { design: 'comparison', shape: 'proportion', direction: 'increase' };
const NUMBERS_BROUGHT = {
  ...COMPARED,
  arms: [
    { id: 'old', role: 'control' },
    { id: 'new', role: 'variant' },
  ],
  entries: [
    { arm: 'old', events: 48, total: 80 },
    { arm: 'new', events: 56, total: 70 },
  ],
};
const SIZE_ASKED = { ...COMPARED, baseline: 0.5, minimumWorthwhileEffect: 0.25 };

/** What is only read inside of something else, never by its own id. */
const INSIDE = /^(learningStance|costLine|returnLine|event)_/;

const QUERIES: Readonly<Record<string, Calls>> = {
  ambitions: () => [{}],
  analyse: inputs(() => [NUMBERS_BROUGHT]),
  ask: ({ other }) => [{ id: other.ask }],
  asks: ({ other, cursors }) => [
    { first: 10, after: cursors['asks'] },
    ...[other.running, other.project].map((aboutId) => ({ first: 10, aboutId })),
    ...['open', 'answered', 'withdrawn', 'forMe', 'mine'].map((view) => ({ first: 10, view })),
  ],
  benchmark: one('benchmark'),
  benchmarks: list('benchmarks'),
  board: ({ other, text, cursors }) => [
    { first: 10, after: cursors['board'] },
    ...[
      { ownerId: other.member },
      { projectId: other.project },
      { departmentId: other.department },
      { text },
    ].map((filter) => ({ first: 10, filter })),
  ],
  boardAnswers: ({ other }) => [
    {},
    ...[{ departmentId: other.department }, { projectId: other.project }, { goalId: other.goal }].map(
      (scope) => ({ scope }),
    ),
  ],
  costSettings: () => [{}],
  coverage: ({ other }) => [
    {},
    { experimentId: other.running },
    { keep: [other.person], exclude: [other.person], hours: 2 },
  ],
  crowdRecord: ({ other, text }) =>
    [{ departmentId: other.department }, { text }].map((filter) => ({ filter })),
  calls: ({ other, cursors }) => [
    { first: 10, after: cursors['calls'] },
    { first: 10, topicId: other.topic },
    { first: 10, departmentId: other.department },
  ],
  callsForMe: () => [{}],
  openSuggestions: () => [{}],
  departments: () => [{}],
  directoryImports: () => [{}],
  experiment: one('running'),
  experimentPreview: ({ number }) => [{ number }],
  goal: ({ other }) => [{ id: other.goal }],
  goals: () => [{}],
  home: () => [{}],
  visions: () => [{}],
  myPart: () => [{}],
  hypotheses: list('hypotheses', ({ other }) => ({ projectId: other.project })),
  hypothesis: one('hypothesis'),
  learning: ({ other }) => [{ id: other.learning }],
  learnings: ({ other, text, cursors }) => [
    { first: 10, after: cursors['learnings'] },
    ...[text, `"${text}" -rien`].map((wanted) => ({ first: 10, text: wanted })),
    ...[{ departmentId: other.department }, { projectId: other.project }, { contested: true }].map(
      (filter) => ({
        ...{ first: 10, filter },
      }),
    ),
  ],
  lineage: ({ other, number }) => [{ experimentId: other.decided }, { number }],
  memberInvitation: ({ workspaceId }) => [
    { token: `${workspaceId}.${randomBytes(32).toString('base64url')}` },
  ],
  members: () => [{}],
  metrics: ({ text }) => [{ text }, {}],
  myForecasts: () => [{}],
  myMail: () => [{}],
  objection: ({ other }) => [{ id: other.objection }],
  pack: ({ other }) => [{ id: other.pack }],
  packs: ({ cursors }) => [{ first: 10, after: cursors['packs'] }],
  objectionMap: ({ other }) => [
    { step: 'month', count: 12 },
    { step: 'quarter', count: 4, aboutId: other.project },
  ],
  objections: ({ other, cursors }) => [
    { first: 10, after: cursors['objections'] },
    { first: 10, aboutId: other.project },
    { first: 10, departmentId: other.department },
  ],
  networkReading: ({ other }) => [{}, { roundId: other.round }],
  networkRounds: () => [{}],
  node: ({ other, workspaceId }) => [
    ...Object.values(other)
      .filter((id) => !INSIDE.test(id))
      .map((id) => ({ id })),
    { id: `workspace_${workspaceId}` },
  ],
  ownNominations: () => [{}],
  people: ({ other, text, cursors }) => [
    { first: 10, after: cursors['people'] },
    { first: 10, text },
    { first: 10, departmentId: other.department },
    { first: 10, topicId: other.topic, listed: true },
    { first: 10, presence: 'left' },
  ],
  calendarLink: () => [{}],
  news: ({ other, cursors }) => [
    { first: 10, after: cursors['news'] },
    { first: 10, projectId: other.project },
  ],
  newsMark: () => [{}],
  roadmap: ({ other }) => [{ projectId: other.project }, { departmentId: other.department }, {}],
  portfolio: ({ other }) => [
    { scope: { departmentId: other.department }, by: 'department' },
    { scope: { projectId: other.project }, by: 'project' },
    ...['department', 'goal', 'quarter', 'activity'].map((by) => ({ by })),
  ],
  planSampleSize: inputs(() => [SIZE_ASKED]),
  project: ({ other }) => [{ id: other.project }],
  projects: list('projects'),
  prototype: one('prototype'),
  prototypes: list('prototypes', ({ other }) => ({ projectId: other.project })),
  referents: () => [{}],
  round: ({ other }) => [{ id: other.round }],
  readingLevel: () => [{}],
  roundPreview: ({ other }) => [{ round: roundOf({ departmentIds: [other.department] }) }],
  rounds: ({ cursors }) => [{ first: 10, after: cursors['rounds'] }, { first: 10 }],
  savedBoard: ({ other }) => [{ id: other.savedBoard }],
  savedBoards: () => [{}],
  shareLinks: () => [{}],
  digests: () => [{}],
  digestPreview: ({ other }) => [{ id: other.digest }],
  scoreRecord: () => [{}],
  search: ({ text }) => [{ first: 50, text }],
  saidAndDone: () => [{}],
  setupState: () => [{}],
  topics: () => [{}],
  trackRecord: ({ other, text }) =>
    [
      { ownerId: other.member },
      { projectId: other.project },
      { departmentId: other.department },
      { text },
    ].map((filter) => ({ filter })),
  viewer: () => [{}],
};

const project = ({ own }: Hands, links: object) => ({
  ...{ name: 'Ailleurs', purpose: 'p', audience: 'a', audienceAspiration: 'b', companyObjective: 'c' },
  ...{ departmentIds: [own.department], coLeadIds: [own.member], ...links },
});
const projects = (hands: Hands) =>
  [
    { departmentIds: [hands.other.department] },
    { coLeadIds: [hands.other.member] },
    { sponsorId: hands.other.person },
  ].map((links) => project(hands, links));
const prototypes = ({ other }: Hands) =>
  [{ projectId: other.project }, { benchmarkIds: [other.benchmark] }].map((links) => ({
    ...prototypeOf('ici'),
    ...links,
  }));
const hypotheses = ({ other }: Hands) =>
  [{ projectId: other.project }, { prototypeId: other.prototype }].map((links) => ({
    ...hypothesisOf('ici'),
    ...links,
  }));
const experiments = ({ other }: Hands) =>
  [
    { projectId: other.project },
    { prototypeId: other.prototype },
    { hypothesisId: other.hypothesis },
    { benchmarkIds: [other.benchmark] },
  ].map((links) => ({ title: 'Ailleurs', benchmarkIds: [], ...links }));

/** Plans of one's own experiment on the metric, a measure or an arm of the other. */
const plans = ({ own, other }: Hands) => {
  const plan = planOf('ici', own.metric);
  const [control, variant] = plan.arms;
  return [
    planOf('ici', other.metric),
    { ...plan, arms: [{ ...control, id: other.arm }, variant] },
    { ...plan, measures: [{ ...plan.measures[0], id: other.measure }] },
  ];
};

const reading = (measureId: string, armId: string) => ({
  ...{ measureId, armId, observedOn: day(-1), events: 1, total: 10 },
});
const readings = ({ own, other }: Hands) => [
  reading(other.measure, other.arm),
  reading(own.measure, other.arm),
  reading(other.measure, own.arm),
];

const VERDICT = { verdict: 'notEnoughEvidence', reason: 'r', learning: 'l', limits: 'm' };
const DECISION = { kind: 'stop', reason: 'r', options: [{ kind: 'stop' }] };
const NEXT = { title: 't', keeps: 'k', changes: 'c' };
const PASSWORD = 'un mot de passe que personne ne devine';

/** Every way of naming another's things in the form of a goal. */
const goalForms = ({ own, other }: Hands) => [
  goalOf('ici', other.person),
  goalOf('ici', own.person, { parentId: other.goal }),
  goalOf('ici', own.person, { projectIds: [other.project] }),
  goalOf('ici', own.person, { metricId: other.metric, baseline: 0.1, target: 0.2 }),
];
const DIRECTION: Readonly<Record<string, Calls>> = {
  assumeCosts: inputs(() => [{ version: 99, currency: 'GBP', hourlyRate: 40, hourlyRateBasis: 'b' }]),
  closeGoal: inputs((hands) => [{ ...its(hands, 'goal'), outcome: 'reached', reason: 'r' }]),
  correctCost: created(({ other }) => [{ id: other.costLine, cost: costOf('ici'), reason: 'r' }]),
  correctReturn: created(({ own, other }) => [
    { id: other.returnLine, gain: gainOf('ici'), reason: 'r' },
    { id: own.returnLine, gain: { ...gainOf('ici'), measureId: other.measure }, reason: 'r' },
  ]),
  recordAmbition: inputs(() => [
    { version: 99, period: '2199', level: 'try', statement: 's', fte: 0.5, money: 10.5, leaderHours: 2.5 },
  ]),
  recordCost: created(({ other }) => [{ experimentId: other.running, cost: costOf('ici') }]),
  recordReturn: created(({ own, other }) => [
    { experimentId: other.running, gain: gainOf('ici') },
    { experimentId: own.running, gain: { ...gainOf('ici'), measureId: other.measure } },
  ]),
  reopenGoal: inputs((hands) => [{ ...its(hands, 'goal'), reason: 'r' }]),
  reviseGoal: inputs((hands) => [
    { ...its(hands, 'goal'), goal: goalOf('ici', hands.own.person) },
    ...goalForms(hands).map((goal) => ({ ...mine(hands, 'goal'), goal })),
  ]),
  serveGoals: inputs((hands) => [
    { projectId: hands.other.project, version: 1, goalIds: [hands.own.goal] },
    { projectId: hands.own.project, version: 1, goalIds: [hands.other.goal] },
  ]),
  setBudget: created(({ other }) => [{ experimentId: other.running, amount: 10.5, note: 'n' }]),
  setGoal: created((hands) => goalForms(hands).map((goal) => ({ goal }))),
  writeVision: inputs(() => [{ version: 99, text: 't' }]),
};

const SHARED = {
  ...{ title: 't', introduction: 'i', locale: 'fr', questions: ['learned'], fields: [], until: day(9) },
};
const BOARD = { name: 'n', level: 'executive', isShared: true };
/** Boards narrowed to what belongs to somebody else. */
const foreignBoards = ({ other }: Hands) =>
  [
    { departmentId: other.department, from: '2026-01-01', to: '2026-12-31' },
    { projectId: other.project },
    { goalId: other.goal },
  ].map((scope) => ({ ...BOARD, scope }));
const ASKED: Readonly<Record<string, Calls>> = {
  answerAsk: inputs((hands) => [{ ...its(hands, 'ask'), answer: 'yes', word: 'w', option: 0 }]),
  askForDecision: created(({ other }) => [
    question({ aboutId: other.running, options: ['a', 'b'] }),
    question({ aboutId: other.project }),
    question({ addressedToId: other.member }),
  ]),
  closeAsk: inputs((hands) => [{ ...its(hands, 'ask'), outcome: 'o' }]),
  pinSavedBoard: inputs(({ other }) => [{ id: other.savedBoard, isPinned: true }]),
  makeShareLink: created(({ other }) =>
    [
      { packId: other.pack },
      ...[{ departmentId: other.department }, { projectId: other.project }, { goalId: other.goal }].map(
        (scope) => ({ scope }),
      ),
    ].map((more) => ({ ...SHARED, ...more })),
  ),
  startDigest: created(({ other }) =>
    [
      { personId: other.person },
      ...[{ departmentId: other.department }, { projectId: other.project }, { goalId: other.goal }].map(
        (scope) => ({ scope }),
      ),
    ].map((more) => ({ rhythm: 'weekly', level: 'executive', timeZone: 'Europe/Paris', ...more })),
  ),
  changeDigest: inputs((hands) => [{ ...its(hands, 'digest'), rhythm: 'monthly', level: 'executive' }]),
  stopDigest: inputs((hands) => [its(hands, 'digest')]),
  revokeShareLink: inputs((hands) => [its(hands, 'shareLink')]),
  removeSavedBoard: inputs((hands) => [its(hands, 'savedBoard')]),
  replyToAsk: inputs((hands) => [{ ...its(hands, 'ask'), reply: 'r' }]),
  reviseSavedBoard: inputs((hands) => [
    { ...its(hands, 'savedBoard'), ...BOARD, scope: {} },
    ...foreignBoards(hands).map((board) => ({ ...mine(hands, 'savedBoard'), ...board })),
  ]),
  saveBoard: created(foreignBoards),
  withdrawAsk: inputs((hands) => [{ ...its(hands, 'ask'), reason: 'r' }]),
};

const EXPERIENCE = { stance: 'confirm', happened: 'h', context: 'c' };
const FIGURE = { baseline: 0.1, target: 0.5 };
const LEARNED: Readonly<Record<string, Calls>> = {
  borrowPlan: created(({ own, other }) => [
    { sourceId: other.decided, title: 't', startsOn: day(3) },
    { sourceId: own.decided, title: 't', projectId: other.project },
  ]),
  changeStance: inputs((hands) => [
    { ...its(hands, 'stance'), ...EXPERIENCE, experimentId: hands.other.running },
  ]),
  describeDeadEnd: inputs(({ other }) => [
    { experimentId: other.decided, version: 1, avoid: 'a', retryWhen: 'r' },
  ]),
  spreadExperiment: created(({ own, other }) =>
    [
      { sourceId: other.decided },
      { sourceId: own.decided, departmentId: other.department },
      { sourceId: own.decided, projectId: other.project },
      {
        sourceId: own.decided,
        departmentId: own.department,
        figures: [{ measureId: other.measure, ...FIGURE }],
      },
    ].map((from) => ({
      ...{ title: 't', keeps: 'k', changes: 'c', startsOn: day(3) },
      ...{ figures: [{ measureId: own.measure, ...FIGURE }], ...from },
    })),
  ),
  takeStance: created(({ own, other }) => [
    { learningId: other.learning, ...EXPERIENCE },
    { learningId: own.learning, ...EXPERIENCE, experimentId: other.running },
  ]),
  withdrawStance: inputs((hands) => [its(hands, 'stance')]),
};

const MUTATIONS: Readonly<Record<string, Calls>> = {
  ...DIRECTION,
  ...ASKED,
  ...LEARNED,
  abandonTest: inputs((hands) => [{ ...its(hands, 'running'), reason: 'r' }]),
  acceptMemberInvitation: ({ workspaceId }) => [
    {
      input: {
        name: 'n',
        password: PASSWORD,
        token: `${workspaceId}.${randomBytes(32).toString('base64url')}`,
      },
    },
  ],
  acceptSentTestimony: inputs((hands) => [
    { ...its(hands, 'sentTestimony'), stance: 'for', strength: 'did', source: 's' },
  ]),
  addPerson: created(({ other }) => [
    { name: 'n', departmentId: other.department },
    { name: 'n', managerId: other.person },
  ]),
  amendPlan: created((hands) => [
    { ...its(hands, 'running'), plan: planOf('ici', hands.own.metric), reason: 'r' },
    ...plans(hands).map((plan) => ({ ...mine(hands, 'running'), plan, reason: 'r' })),
  ]),
  answerInvitation: inputs((hands) => [
    { ...its(hands, 'invitation'), accept: true },
    { ...mine(hands, 'invitation'), accept: false, suggestedPersonId: hands.other.person },
  ]),
  answerNomination: created(({ own, other }) => [
    { id: other.round.replace('round', 'ownNomination'), accept: true },
    { id: own.round.replace('round', 'ownNomination'), accept: true },
  ]),
  answerVolunteer: inputs((hands) => [{ ...its(hands, 'volunteer'), accept: true, reason: 'r' }]),
  answerReferent: inputs(({ other }) => [{ id: other.referent, accept: true }]),
  askReferent: created(({ other }) => [{ area: 'hr', personId: other.person }]),
  askNominees: inputs((hands) => [its(hands, 'round')]),
  cancelRound: inputs((hands) => [its(hands, 'round')]),
  answerObjection: inputs((hands) => [{ ...its(hands, 'objection'), stance: 'actedOn', reason: 'r' }]),
  changeMemberRole: inputs((hands) => [{ ...its(hands, 'member'), role: 'admin' }]),
  changePassword: inputs(() => [{ currentPassword: 'another one', newPassword: PASSWORD }]),
  chooseCredit: inputs(({ other }) => [{ experimentId: other.running, choice: 'nowhere' }]),
  chooseLocale: () => [{ locale: 'en' }],
  chooseReadingLevel: inputs(() => [{ level: 'executive' }]),
  closeCall: inputs((hands) => [its(hands, 'call')]),
  closeEvaluation: inputs((hands) => [its(hands, 'confirmed')]),
  closeTestimonyLink: inputs((hands) => [its(hands, 'testimonyLink')]),
  closeRound: inputs((hands) => [its(hands, 'round')]),
  completeTask: inputs((hands) => [{ ...its(hands, 'task'), contribution: 'c' }]),
  correctContribution: inputs((hands) => [
    { ...its(hands, 'contribution'), contribution: contributionOf('ici') },
  ]),
  correctMeasurement: inputs((hands) => [
    { ...its(hands, 'measurement'), reason: 'r', reading: reading(hands.other.measure, hands.other.arm) },
    ...readings(hands).map((each) => ({ ...mine(hands, 'measurement'), reason: 'r', reading: each })),
  ]),
  correctPerson: inputs((hands) => [
    { ...its(hands, 'person'), name: 'n' },
    { ...mine(hands, 'person'), name: 'n', departmentId: hands.other.department },
    { ...mine(hands, 'person'), name: 'n', managerId: hands.other.person },
  ]),
  correctTestimony: inputs((hands) => [
    { ...its(hands, 'testimony'), testimony: testimonyOf('ici'), reason: 'r' },
  ]),
  createDepartment: created(({ other }) => [{ name: 'n', parentId: other.department }]),
  createTopic: created(() => [{ name: '…' }]),
  createExperiment: created((hands) => experiments(hands).map((experiment) => ({ experiment }))),
  createProject: created((hands) => projects(hands).map((each) => ({ project: each }))),
  decide: created((hands) => [{ ...experimentOf(its(hands, 'open')), ...DECISION }]),
  declineSentTestimony: inputs((hands) => [{ ...its(hands, 'sentTestimony'), reason: 'r' }]),
  defineMetric: created(() => [{ metric: { ...metricOf('ici'), name: '' } }]),
  disableMember: inputs((hands) => [its(hands, 'member')]),
  freezePack: created(({ other }) =>
    [{ departmentId: other.department }, { projectId: other.project }, { goalId: other.goal }].map(
      (scope) => ({
        ...{ title: 'Conseil', note: 'n', scope },
      }),
    ),
  ),
  dropTask: inputs((hands) => [{ ...its(hands, 'task'), reason: 'r' }]),
  enableMember: inputs((hands) => [its(hands, 'member')]),
  endTest: inputs((hands) => [{ ...its(hands, 'running'), reason: 'r' }]),
  giveForecast: inputs(({ other }) => [{ experimentId: other.running, probability: 0.5 }]),
  inviteMember: created(({ other }) => [
    { name: 'n', email: 'nouveau@example.org', role: 'lead', departmentId: other.department },
  ]),
  forgetMe: inputs(() => [{ isUnderstood: false }]),
  forgetPerson: inputs(({ other }) => [
    { id: other.person, saidOn: '2026-01-01', channel: 'mail', isUnderstood: true },
  ]),
  logContribution: created(({ own, other }) => [
    { experimentId: other.running, contribution: contributionOf('ici') },
    { experimentId: own.running, personId: other.person, contribution: contributionOf('ici') },
  ]),
  markPersonBack: inputs((hands) => [its(hands, 'person')]),
  markPersonLeft: inputs((hands) => [its(hands, 'person')]),
  pauseProfile: inputs(() => [{ until: '2199-01-01' }]),
  planTask: created(({ own, other }) => [
    { experimentId: other.running, task: taskOf('ici', other.person) },
    { experimentId: own.running, task: taskOf('ici', other.person) },
  ]),
  removeReferent: inputs(({ other }) => [{ id: other.referent }]),
  resumeProfile: () => [{}],
  reviseTask: inputs((hands) => [
    { ...its(hands, 'task'), task: taskOf('ici', hands.own.person) },
    { ...mine(hands, 'task'), task: taskOf('ici', hands.other.person) },
  ]),
  sendPrivacyLink: created(({ other }) => [{ personId: other.person }]),
  setProfile: inputs(({ other }) => [
    { version: 0, topicIds: [other.topic], help: 'h', visibility: 'workspace' },
  ]),
  thank: created(({ other }) =>
    [other.contribution, other.participation].map((aboutId) => ({
      ...{ aboutId, sentence: 's', visibility: 'workspace' },
    })),
  ),
  undoDirectoryImport: inputs(({ other }) => [{ id: other.directoryImport }]),
  withdrawConsent: () => [{}],
  inviteParticipant: created(({ own, other }) => [
    { experimentId: other.running, personId: other.otherPerson, role: 'critic' },
    { experimentId: other.running, personId: own.otherPerson, role: 'critic' },
    { experimentId: own.running, personId: other.otherPerson, role: 'critic' },
  ]),
  inviteSuggested: created((hands) => [
    { participationId: hands.other.declined, version: hands.version(hands.other.declined) },
  ]),
  postCall: created(({ own, other }) => [
    { experimentId: other.running, role: 'tester', wanted: 'w', until: day(9), topicIds: [] },
    { experimentId: own.running, role: 'tester', wanted: 'w', until: day(9), topicIds: [other.topic] },
  ]),
  setSuggestionAside: inputs((hands) => [
    { participationId: hands.other.declined, version: hands.version(hands.other.declined) },
  ]),
  volunteerForCall: created(({ other }) => [{ callId: other.call, word: 'w' }]),
  withdrawOffer: inputs((hands) => [its(hands, 'volunteer')]),
  joinExperiment: created(({ other }) => [{ experimentId: other.running, role: 'tester' }]),
  leaveExperiment: inputs((hands) => [its(hands, 'participation')]),
  muteMail: () => [{ category: 'calls' }],
  moveExperiment: inputs((hands) => [{ ...its(hands, 'ready'), to: 'benchmark' }]),
  openTestimonyLink: created(({ other }) => [{ experimentId: other.running, question: 'q', until: day(10) }]),
  openRound: created(({ other }) => [{ round: roundOf({ departmentIds: [other.department] }) }]),
  planExperiment: inputs((hands) => [
    { ...its(hands, 'ready'), plan: planOf('ici', hands.own.metric) },
    ...plans(hands).map((plan) => ({ ...mine(hands, 'ready'), plan })),
  ]),
  proposePrototype: created((hands) => prototypes(hands).map((prototype) => ({ prototype }))),
  recordBenchmark: created(({ other }) => [
    { benchmark: { ...benchmarkOf('ici'), sourceUrl: '' } },
    { benchmark: { ...benchmarkOf('ici'), figures: [figureOf('ici', other.metric)] } },
  ]),
  recordMeasurements: created((hands) => [
    {
      experimentId: hands.other.running,
      source: 'typed',
      readings: [reading(hands.other.measure, hands.other.otherArm)],
    },
    ...readings(hands).map((each) => ({
      ...{ experimentId: hands.own.running, source: 'typed', readings: [each] },
    })),
  ]),
  measureObjection: inputs((hands) => [{ ...its(hands, 'objection'), strength: 2, word: 'w' }]),
  raiseObjection: created(({ other }) => [
    { aboutId: other.running, objection: resistance() },
    { aboutId: other.project, objection: resistance() },
    { objection: resistance({ departmentId: other.department }) },
  ]),
  reopenObjection: inputs((hands) => [{ ...its(hands, 'objection'), reason: 'r' }]),
  recordTestimony: created(({ other }) =>
    [other.running, other.hypothesis].map((aboutId) => ({ aboutId, testimony: testimonyOf('ici') })),
  ),
  recordVerdict: created((hands) => [{ ...experimentOf(its(hands, 'evaluated')), ...VERDICT }]),
  remindVoters: inputs((hands) => [its(hands, 'round')]),
  renameDepartment: inputs((hands) => [{ ...its(hands, 'department'), name: 'n' }]),
  renameWorkspace: inputs(() => [{ name: 'n', version: 99 }]),
  renewMemberInvitation: created(({ other }) => [{ id: other.member }]),
  revokeMemberInvitation: inputs((hands) => [its(hands, 'member')]),
  reviewVerdict: created(({ other }) => [
    { experimentId: other.reviewed, evaluationVersion: 3, stance: 'confirm' },
  ]),
  reviseBenchmark: inputs((hands) => [{ ...its(hands, 'benchmark'), benchmark: benchmarkOf('ici') }]),
  reviseExperiment: inputs((hands) => [
    { ...its(hands, 'ready'), experiment: { title: 't', benchmarkIds: [] } },
    ...experiments(hands).map((experiment) => ({ ...mine(hands, 'ready'), experiment })),
  ]),
  reviseHypothesis: inputs((hands) => [
    { ...its(hands, 'hypothesis'), hypothesis: hypothesisOf('ici') },
    ...hypotheses(hands).map((hypothesis) => ({ ...mine(hands, 'hypothesis'), hypothesis })),
  ]),
  reviseProject: inputs((hands) => [
    { ...its(hands, 'project'), project: project(hands, {}) },
    ...projects(hands).map((each) => ({ ...mine(hands, 'project'), project: each })),
  ]),
  revisePrototype: inputs((hands) => [
    { ...its(hands, 'prototype'), prototype: prototypeOf('ici') },
    ...prototypes(hands).map((prototype) => ({ ...mine(hands, 'prototype'), prototype })),
  ]),
  scoreHypothesis: inputs(({ other }) => [
    { hypothesisId: other.hypothesis, impact: 5, confidence: 5, ease: 5 },
  ]),
  setUpWorkspace: inputs(({ email }) => [
    { email, locale: 'fr', name: 'n', password: PASSWORD, workspaceName: 'w' },
  ]),
  makeCalendarLink: inputs(() => [{ scope: 'workspace' }]),
  markNewsRead: inputs(({ other }) => [{ lastId: other.news }]),
  removeCalendarLink: () => [{}],
  shareExperiment: inputs((hands) => [its(hands, 'draft')]),
  signIn: inputs(({ email, workspaceId }) => [
    { email, password: PASSWORD },
    { email, password: PASSWORD, workspaceId: `workspace_${workspaceId}` },
  ]),
  signOut: () => [{}],
  startNextExperiment: created(({ own, other }) => [
    { parentId: other.decided, becauseOfId: other.learning, ...NEXT },
    { parentId: other.decided, becauseOfId: own.learning, ...NEXT },
    { parentId: own.decided, becauseOfId: other.learning, ...NEXT },
  ]),
  startTest: inputs((hands) => [its(hands, 'ready')]),
  unmuteMail: () => [{ category: 'calls' }],
  turnIntoHypothesis: created((hands) => [
    { ...its(hands, 'objection'), reason: 'r' },
    ...hypotheses(hands).map((hypothesis) => ({ ...mine(hands, 'objection'), reason: 'r', hypothesis })),
  ]),
  undoDecision: inputs((hands) => [experimentOf(its(hands, 'decided'))]),
  undoImport: inputs(({ other }) => [{ id: other.import }]),
  withdrawContribution: inputs((hands) => [its(hands, 'contribution')]),
  withdrawObjection: inputs((hands) => [its(hands, 'objection')]),
  withdrawTestimony: inputs((hands) => [{ ...its(hands, 'testimony'), reason: 'r' }]),
  writeHypothesis: created((hands) => hypotheses(hands).map((hypothesis) => ({ hypothesis }))),
};

/** Every root field but the subscriptions; the spec compares the names with the schema. */
export const FOREIGN_CALLS = { query: QUERIES, mutation: MUTATIONS } as const;
