import { can, MEMBER_ACTS, MEMBER_ROLES } from './role.js';

// lead influencer leadership coordinator admin
const MATRIX: Record<string, string> = {
  readWorkspace: 'yyyyy',
  createProject: 'y..yy',
  changeProject: 'y..yy',
  createBenchmark: 'yy.yy',
  changeBenchmark: 'yy.yy',
  createPrototype: 'y..yy',
  changePrototype: 'y..yy',
  createHypothesis: 'y..yy',
  changeHypothesis: 'y..yy',
  createExperiment: 'y..yy',
  changeExperiment: 'yyyyy',
  moveExperiment: 'yyyyy',
  inviteParticipant: 'yyyyy',
  answerInvitation: 'yyyyy',
  joinExperiment: 'yyyyy',
  recordMeasurements: 'yyyyy',
  recordTestimony: 'yyyyy',
  handFeedback: 'yyyyy',
  answerFeedback: 'yyyyy',
  planTask: 'yyyyy',
  settleTask: 'yyyyy',
  logContribution: 'yyyyy',
  thank: 'yyyyy',
  giveForecast: 'yyyyy',
  scoreHypothesis: 'yyyyy',
  recordVerdict: 'yyyyy',
  confirmVerdict: 'yyyyy',
  decide: 'y.yyy',
  freezePack: 'y.yyy',
  recordCost: 'yyyyy',
  assumeCosts: '..yyy',
  writeVision: '..yyy',
  setGoal: 'y.yyy',
  serveGoals: 'y..yy',
  recordAmbition: '..yyy',
  startNextExperiment: 'y..yy',
  askLeadership: 'y..yy',
  answerAsk: '..y.y',
  changeOwnAccount: 'yyyyy',
  makeToken: 'yyyyy',
  manageDepartments: '...yy',
  managePeople: '...yy',
  manageRounds: '...yy',
  readNetwork: 'y..yy',
  manageWebhooks: '...yy',
  manageMembers: '....y',
  manageWorkspace: '....y',
  readWorkspaceHistory: '....y',
  shareOutside: 'y.yyy',
  inviteReader: 'y..yy',
  receiveDigest: 'yyyyy',
  exportWorkspace: '....y',
  importWorkspace: '....y',
};

describe('who may attempt what, by role', () => {
  test('every act is in the matrix', () => {
    expect([...MEMBER_ACTS].sort()).toEqual(Object.keys(MATRIX).sort());
  });

  test.each(MEMBER_ACTS.map((act) => [act, MATRIX[act]] as const))('%s: %s', (act, row) => {
    expect(MEMBER_ROLES.map((role) => (can(role, act) ? 'y' : '.')).join('')).toBe(row);
  });
});
