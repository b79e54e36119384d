import type { EventKind } from './event.js';

/** What the history of a workspace is about, in the order of its screen. */
export const HISTORY_SUBJECTS = ['people', 'access', 'directory', 'workspace'] as const;

/** One of {@link HISTORY_SUBJECTS}. */
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

/**
 * The acts that an admin looks over, by subject: who is a member and in which role, what programs and people outside may read,
 * whom the directory knows, and the workspace itself. They are acts on others and on what belongs to everybody, so whoever
 * answers for the workspace sees who did them.
 *
 * Two things are not among them. What people do with what is theirs alone (signing in and out, passwords, languages, ways of
 * reading, calendars, digests, profiles and their consent, forecasts, votes, thanks in private): that would be a record of the people, not
 * of the workspace. And the work (projects, hypotheses, experiments, goals): each of these has its own history, where those who
 * may see it read it, a private draft included.
 *
 * A link to the identity provider is here though it is one's own: it is a way in. So is what readers outside answer: it says
 * whether they read.
 */
export const ADMINISTRATIVE = {
  people: [
    'memberInvited',
    'memberInvitationAccepted',
    'memberInvitationRenewed',
    'memberInvitationRevoked',
    'memberRoleChanged',
    'memberDisabled',
    'memberEnabled',
    'identityLinked',
    'identityUnlinked',
    'referentsNamed',
    'referentAsked',
    'referentRemoved',
  ],
  access: [
    'tokenMade',
    'tokenRevoked',
    'webhookAdded',
    'webhookChanged',
    'webhookSecretRotated',
    'webhookRemoved',
    'webhookTried',
    'webhookMessageResent',
    'webhookPaused',
    'shareLinkMade',
    'shareLinkRevoked',
    'readerInvited',
    'readerConfirmed',
    'readerDeclined',
    'readerStopped',
    'readerResumed',
    'readerRevoked',
  ],
  directory: [
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
  ],
  workspace: ['workspaceSetUp', 'workspaceRenamed', 'workspaceExported', 'workspaceImported', 'costsAssumed'],
} as const satisfies Readonly<Record<HistorySubject, readonly EventKind[]>>;

/** A kind of event that the history of the workspace holds. */
export type AdministrativeKind = (typeof ADMINISTRATIVE)[HistorySubject][number];

/** Every one of {@link ADMINISTRATIVE}, whatever its subject. */
export const ADMINISTRATIVE_KINDS: readonly AdministrativeKind[] = HISTORY_SUBJECTS.flatMap(
  (subject): readonly AdministrativeKind[] => ADMINISTRATIVE[subject],
);
