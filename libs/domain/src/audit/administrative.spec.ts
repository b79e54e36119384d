import { ADMINISTRATIVE, ADMINISTRATIVE_KINDS, HISTORY_SUBJECTS } from './administrative.js';
import { EVENT_KINDS } from './event.js';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What people do with what is theirs alone. */
const OWN = words(`
  profileAnswered profileSet profilePaused profileResumed referentAnswered memberSignedIn memberSignedOut
  passwordChanged passwordResetAsked passwordReset sessionsEnded memberLocaleChosen readingLevelChosen
  calendarLinkMade calendarLinkRemoved boardSaved boardRevised boardRemoved hypothesisScored personThanked
  thankedPrivately creditChosen digestStarted digestRevised digestStopped
`);

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
  askReplied askWithdrawn askClosed taskPlanned taskRevised taskCompleted taskDropped contributionLogged
  contributionCorrected contributionWithdrawn verdictRecorded verdictConfirmed verdictContested evaluationClosed
  decisionTaken decisionUndone nextExperimentStarted experimentSpread planBorrowed learningConfirmed
  learningContested stanceWithdrawn deadEndDescribed roundOpened roundReminded roundClosed roundCancelled
  nomineesAsked packFrozen costRecorded costCorrected returnRecorded returnCorrected budgetSet visionWritten
  goalSet goalRevised goalClosed goalReopened goalsServed ambitionRecorded ambitionRevised
`);

const ADMIN: readonly string[] = ADMINISTRATIVE_KINDS;

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
