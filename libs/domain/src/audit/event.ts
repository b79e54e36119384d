/** Everything that can have happened, one word per act, in the past. The history words each in both languages. */
export const EVENT_KINDS = [
  'workspaceSetUp',
  'workspaceRenamed',
  'workspaceExported',
  'workspaceImported',
  'departmentCreated',
  'departmentRenamed',
  'personAdded',
  'personCorrected',
  'personLeft',
  'personBack',
  'privacyLinkSent',
  'personForgotten',
  'directoryImported',
  'directoryImportUndone',
  'topicCreated',
  'profileAnswered',
  'profileSet',
  'profilePaused',
  'profileResumed',
  'referentAsked',
  'referentAnswered',
  'referentRemoved',
  'memberInvited',
  'memberInvitationAccepted',
  'memberRoleChanged',
  'memberDisabled',
  'memberEnabled',
  'memberInvitationRenewed',
  'memberInvitationRevoked',
  'memberSignedIn',
  'memberSignedOut',
  'passwordChanged',
  'memberLocaleChosen',
  'readingLevelChosen',
  'projectCreated',
  'projectRevised',
  'benchmarkRecorded',
  'benchmarkRevised',
  'prototypeProposed',
  'prototypeRevised',
  'hypothesisWritten',
  'hypothesisRevised',
  'metricDefined',
  'experimentCreated',
  'experimentRevised',
  'experimentShared',
  'experimentPlanned',
  'experimentMoved',
  'experimentStarted',
  'planAmended',
  'testEnded',
  'testAbandoned',
  'participantInvited',
  'participantJoined',
  'invitationAccepted',
  'invitationDeclined',
  'participantLeft',
  'suggestionSetAside',
  'callPosted',
  'callClosed',
  'volunteerOffered',
  'volunteerWithdrawn',
  'volunteerAccepted',
  'volunteerDeclined',
  'measurementsRecorded',
  'measurementsImported',
  'measurementCorrected',
  'importUndone',
  'testimonyRecorded',
  'testimonyCorrected',
  'testimonyWithdrawn',
  'testimonyLinkOpened',
  'testimonyLinkClosed',
  'testimonySent',
  'sentTestimonyDeclined',
  'objectionRaised',
  'objectionMeasured',
  'objectionAnswered',
  'objectionReopened',
  'objectionWithdrawn',
  'feedbackHanded',
  'feedbackAnswered',
  'referentsNamed',
  'decisionAsked',
  'askAnswered',
  'askReplied',
  'askWithdrawn',
  'askClosed',
  'boardSaved',
  'boardRevised',
  'boardRemoved',
  'hypothesisScored',
  'taskPlanned',
  'taskRevised',
  'taskCompleted',
  'taskDropped',
  'contributionLogged',
  'contributionCorrected',
  'contributionWithdrawn',
  'personThanked',
  'thankedPrivately',
  'creditChosen',
  'verdictRecorded',
  'verdictConfirmed',
  'verdictContested',
  'evaluationClosed',
  'decisionTaken',
  'decisionUndone',
  'nextExperimentStarted',
  'experimentSpread',
  'planBorrowed',
  'learningConfirmed',
  'learningContested',
  'stanceWithdrawn',
  'deadEndDescribed',
  'roundOpened',
  'roundReminded',
  'roundClosed',
  'roundCancelled',
  'nomineesAsked',
  'packFrozen',
  'shareLinkMade',
  'shareLinkRevoked',
  'digestStarted',
  'digestRevised',
  'digestStopped',
  'costRecorded',
  'costCorrected',
  'returnRecorded',
  'returnCorrected',
  'budgetSet',
  'costsAssumed',
  'visionWritten',
  'goalSet',
  'goalRevised',
  'goalClosed',
  'goalReopened',
  'goalsServed',
  'ambitionRecorded',
  'ambitionRevised',
] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** One field that an act changed; values are plain JSON. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a ?? null, b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Fields)[key], (b as Fields)[key]));
}

/**
 * What changed between two states of a record, for its history: field by field, in the order of `after`, then what
 * disappeared. Null and absent are the same. `before` is null for a record that is new, `after` for one that is gone.
 * Fields in `except` (version, times) are left out.
 */
export function changes(
  before: Fields | null,
  after: Fields | null,
  except: readonly string[] = ['version'],
): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return fields
    .filter((field) => !except.includes(field) && !same(before?.[field], after?.[field]))
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }));
}
