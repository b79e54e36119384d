import { ADMINISTRATIVE_KINDS, type AdministrativeKind } from './administrative.js';
import { EVENT_KINDS, type EventKind } from './event.js';

/** What people do with what is theirs alone: a record of it would be one of the people. No history of others shows it. */
export const OWN_KINDS = [
  'profileAnswered',
  'profileSet',
  'profilePaused',
  'profileResumed',
  'referentAnswered',
  'memberSignedIn',
  'memberSignedOut',
  'passwordChanged',
  'passwordResetAsked',
  'passwordReset',
  'sessionsEnded',
  'memberLocaleChosen',
  'readingLevelChosen',
  'calendarLinkMade',
  'calendarLinkRemoved',
  'boardSaved',
  'boardRevised',
  'boardRemoved',
  'hypothesisScored',
  'thankedPrivately',
  'creditChosen',
  'digestStarted',
  'digestRevised',
  'digestStopped',
] as const satisfies readonly EventKind[];

/** One of {@link OWN_KINDS}. */
export type OwnKind = (typeof OWN_KINDS)[number];

/** An act of the work: neither administrative nor somebody’s own. Projects, experiments and goals show them in their histories. */
export type WorkKind = Exclude<EventKind, AdministrativeKind | OwnKind>;

/** Of the acts of an admin, what everybody is glad to learn. */
export const WELCOME_KINDS = [
  'workspaceSetUp',
  'workspaceRenamed',
  'departmentCreated',
  'departmentRenamed',
  'memberInvitationAccepted',
] as const satisfies readonly AdministrativeKind[];

/** Of the work, what concerns one person, or nobody. */
const QUIET: readonly EventKind[] = ['volunteerDeclined', 'topicCreated'];

/** A kind that everybody may read of: an act of the work, or a welcome one of an admin. */
export type SharedKind = WorkKind | (typeof WELCOME_KINDS)[number];

const OTHERS: ReadonlySet<EventKind> = new Set([...ADMINISTRATIVE_KINDS, ...OWN_KINDS]);

/** An act of an admin of which admins alone read. */
export type AdminsKind = Exclude<AdministrativeKind, SharedKind>;

const WELCOME: readonly EventKind[] = WELCOME_KINDS;

/** Every {@link AdminsKind}. */
export const ADMINS_KINDS: readonly AdminsKind[] = ADMINISTRATIVE_KINDS.filter(
  (kind): kind is AdminsKind => !WELCOME.includes(kind),
);

/** Every {@link SharedKind}. */
export const SHARED_KINDS: readonly SharedKind[] = [
  ...WELCOME_KINDS,
  ...EVENT_KINDS.filter((kind): kind is WorkKind => !OTHERS.has(kind)),
];

/** What a home tells of the workspace to everybody: the work, and who and what came. */
export const ACTIVITY_KINDS: readonly SharedKind[] = SHARED_KINDS.filter((kind) => !QUIET.includes(kind));
