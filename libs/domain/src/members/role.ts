/** Roles of a member in the workspace. */
export const MEMBER_ROLES = ['lead', 'influencer', 'leadership', 'coordinator', 'admin'] as const;

/** One of {@link MEMBER_ROLES}. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

const EVERY_ROLE: readonly MemberRole[] = MEMBER_ROLES;
const MAKERS: readonly MemberRole[] = ['lead', 'coordinator', 'admin'];

/**
 * Who may attempt what, by role alone. It is the first of two doors: the finer rule (owner, participation, two
 * people) is in `experiments/access.ts`. `leadership` decides and confirms but does not start experiments; an
 * `influencer` brings benchmarks, joins and records.
 */
const ALLOWED = {
  readWorkspace: EVERY_ROLE,
  createProject: MAKERS,
  changeProject: MAKERS,
  createBenchmark: [...MAKERS, 'influencer'],
  changeBenchmark: [...MAKERS, 'influencer'],
  createPrototype: MAKERS,
  changePrototype: MAKERS,
  createHypothesis: MAKERS,
  changeHypothesis: MAKERS,
  createExperiment: MAKERS,
  changeExperiment: EVERY_ROLE,
  moveExperiment: EVERY_ROLE,
  inviteParticipant: EVERY_ROLE,
  answerInvitation: EVERY_ROLE,
  joinExperiment: EVERY_ROLE,
  recordMeasurements: EVERY_ROLE,
  recordTestimony: EVERY_ROLE,
  handFeedback: EVERY_ROLE,
  answerFeedback: EVERY_ROLE,
  planTask: EVERY_ROLE,
  settleTask: EVERY_ROLE,
  logContribution: EVERY_ROLE,
  thank: EVERY_ROLE,
  giveForecast: EVERY_ROLE,
  scoreHypothesis: EVERY_ROLE,
  recordVerdict: EVERY_ROLE,
  confirmVerdict: EVERY_ROLE,
  decide: ['lead', 'leadership', 'coordinator', 'admin'],
  freezePack: ['lead', 'leadership', 'coordinator', 'admin'],
  shareOutside: ['lead', 'leadership', 'coordinator', 'admin'],
  inviteReader: MAKERS,
  receiveDigest: EVERY_ROLE,
  recordCost: EVERY_ROLE,
  assumeCosts: ['leadership', 'coordinator', 'admin'],
  writeVision: ['leadership', 'coordinator', 'admin'],
  setGoal: ['lead', 'leadership', 'coordinator', 'admin'],
  serveGoals: MAKERS,
  recordAmbition: ['leadership', 'coordinator', 'admin'],
  startNextExperiment: MAKERS,
  askLeadership: MAKERS,
  answerAsk: ['leadership', 'admin'],
  changeOwnAccount: EVERY_ROLE,
  makeToken: EVERY_ROLE,
  manageDepartments: ['coordinator', 'admin'],
  managePeople: ['coordinator', 'admin'],
  manageRounds: ['coordinator', 'admin'],
  readNetwork: MAKERS,
  manageWebhooks: ['coordinator', 'admin'],
  manageMembers: ['admin'],
  manageWorkspace: ['admin'],
  readWorkspaceHistory: ['admin'],
  exportWorkspace: ['admin'],
  importWorkspace: ['admin'],
} as const satisfies Record<string, readonly MemberRole[]>;

/** An act the guard at the root fields knows. */
export type MemberAct = keyof typeof ALLOWED;

/** Every act, in the order of the matrix. */
export const MEMBER_ACTS = Object.keys(ALLOWED) as readonly MemberAct[];

/** Whether the role alone lets a member attempt the act. */
export function can(role: MemberRole, act: MemberAct): boolean {
  return (ALLOWED[act] as readonly MemberRole[]).includes(role);
}
