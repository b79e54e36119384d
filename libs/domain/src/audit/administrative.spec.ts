import { ACTIVITY_KINDS, OWN_KINDS } from './activity.js';
import { ADMINISTRATIVE, ADMINISTRATIVE_KINDS, HISTORY_SUBJECTS } from './administrative.js';
import { EVENT_KINDS } from './event.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The work, which has histories of its own. */
const WORK = words(`
  topicCreated projectCreated projectRevised benchmarkRecorded benchmarkRevised prototypeProposed prototypeRevised
  hypothesisWritten hypothesisRevised metricDefined experimentCreated experimentRevised experimentShared
  experimentPlanned experimentMoved experimentStarted planAmended testEnded testAbandoned participantInvited
  participantJoined invitationAccepted invitationDeclined participantLeft suggestionSetAside callPosted callClosed
  volunteerOffered volunteerWithdrawn volunteerAccepted volunteerDeclined measurementsRecorded
  measurementsImported measurementCorrected importUndone testimonyRecorded testimonyCorrected testimonyWithdrawn
  testimonyLinkOpened testimonyLinkClosed testimonySent sentTestimonyDeclined objectionRaised objectionMeasured
  objectionAnswered objectionReopened objectionWithdrawn feedbackHanded feedbackAnswered decisionAsked askAnswered
  askReplied askWithdrawn askClosed personThanked taskPlanned taskRevised taskCompleted taskDropped contributionLogged
  contributionCorrected contributionWithdrawn verdictRecorded verdictConfirmed verdictContested evaluationClosed
  decisionTaken decisionUndone nextExperimentStarted experimentSpread planBorrowed learningConfirmed
  learningContested stanceWithdrawn deadEndDescribed roundOpened roundReminded roundClosed roundCancelled
  nomineesAsked packFrozen costRecorded costCorrected returnRecorded returnCorrected budgetSet visionWritten
  goalSet goalRevised goalClosed goalReopened goalsServed ambitionRecorded ambitionRevised
`);

const ADMIN: readonly string[] = ADMINISTRATIVE_KINDS;
const OWN: readonly string[] = OWN_KINDS;

describe('what the history of a workspace holds', () => {
  test.each(EVENT_KINDS)('%s is administrative, somebody’s own, or of the work: one of them', (kind) => {
    expect([ADMIN, OWN, WORK].filter((kinds) => kinds.includes(kind))).toHaveLength(1);
  });

  test('every subject has its kinds, and no kind has two subjects', () => {
    for (const subject of HISTORY_SUBJECTS) expect(ADMINISTRATIVE[subject].length).toBeGreaterThan(0);
    expect(new Set(ADMIN).size).toBe(ADMIN.length);
  });

  test('all of them are said: nothing is listed that cannot happen', () => {
    expect([...ADMIN, ...OWN, ...WORK].sort()).toEqual([...EVENT_KINDS].sort());
  });
});

describe('what a home tells everybody', () => {
  const told: readonly string[] = ACTIVITY_KINDS;

  test('nothing that is somebody’s own', () => {
    expect(told.filter((kind) => OWN.includes(kind))).toEqual([]);
  });

  test('of what an admin does, that somebody or a department came, never who left, was refused or reads', () => {
    expect(told.filter((kind) => ADMIN.includes(kind)).sort()).toEqual(
      words('departmentCreated departmentRenamed memberInvitationAccepted workspaceRenamed workspaceSetUp'),
    );
  });

  test('the work, except what concerns one person', () => {
    expect(WORK.filter((kind) => !told.includes(kind)).sort()).toEqual(['topicCreated', 'volunteerDeclined']);
  });
});
