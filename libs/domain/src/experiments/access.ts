import type { MemberRole } from '../members/role.js';
import type { ParticipationRole, ParticipationStatus } from '../participations/roles.js';

/** The member who asks. */
export interface Viewer {
  readonly memberId: string;
  readonly personId: string;
  readonly role: MemberRole;
}

/** What access depends on. People are known by their person id, members by their member id. */
export interface AccessFacts {
  readonly isDraft: boolean;
  readonly ownerId: string;
  /** Members who co-lead the project. */
  readonly projectCoLeadIds: readonly string[];
  /** Person who sponsors the project. */
  readonly projectSponsorId: string | null;
  readonly participations: readonly {
    readonly personId: string;
    readonly role: ParticipationRole;
    readonly status: ParticipationStatus;
  }[];
  /** Who recorded the verdict that stands, if any. */
  readonly verdictRecordedBy: string | null;
}

const roleIn = (
  facts: AccessFacts,
  viewer: Viewer,
  ...statuses: ParticipationStatus[]
): ParticipationRole | null =>
  facts.participations.find((each) => each.personId === viewer.personId && statuses.includes(each.status))
    ?.role ?? null;

/** Whether the member takes part, their invitation accepted. */
export function participates(facts: AccessFacts, viewer: Viewer): boolean {
  return facts.ownerId === viewer.memberId || roleIn(facts, viewer, 'accepted') !== null;
}

/**
 * Open by default: every member reads; a private draft is for its owner and those invited or taking part, whatever
 * the role.
 */
export function maySee(facts: AccessFacts, viewer: Viewer): boolean {
  return (
    !facts.isDraft ||
    facts.ownerId === viewer.memberId ||
    roleIn(facts, viewer, 'invited', 'accepted') !== null
  );
}

/** Owner, co-lead of the project or of the experiment. */
export function leads(facts: AccessFacts, viewer: Viewer): boolean {
  if (!maySee(facts, viewer)) return false;
  const coLead = roleIn(facts, viewer, 'accepted');
  return (
    facts.ownerId === viewer.memberId ||
    facts.projectCoLeadIds.includes(viewer.memberId) ||
    coLead === 'coLead' ||
    coLead === 'owner'
  );
}

/** Changes the record, moves it through its stages, invites: those who lead it, the coordinator, the admin. */
export function mayChange(facts: AccessFacts, viewer: Viewer): boolean {
  const guards = viewer.role === 'coordinator' || viewer.role === 'admin';
  return leads(facts, viewer) || (guards && maySee(facts, viewer));
}

/** Records and corrects measurements: those who may change it, and anyone taking part but a witness. */
export function mayRecord(facts: AccessFacts, viewer: Viewer): boolean {
  const role = roleIn(facts, viewer, 'accepted');
  return mayChange(facts, viewer) || (role !== null && role !== 'witness');
}

/** Records the verdict: those who lead it. The coordinator guards the rules and leads none of it. */
export function mayRecordVerdict(facts: AccessFacts, viewer: Viewer): boolean {
  return leads(facts, viewer);
}

/** Confirms or contests the verdict: any member but the owner and whoever recorded it. */
export function mayReviewVerdict(facts: AccessFacts, viewer: Viewer): boolean {
  return (
    maySee(facts, viewer) && viewer.memberId !== facts.ownerId && viewer.memberId !== facts.verdictRecordedBy
  );
}

/** Decides: those who lead it, its sponsor or the project's, the coordinator, the admin. An influencer never does. */
export function mayDecide(facts: AccessFacts, viewer: Viewer): boolean {
  if (viewer.role === 'influencer') return false;
  const sponsors =
    facts.projectSponsorId === viewer.personId || roleIn(facts, viewer, 'accepted') === 'sponsor';
  return mayChange(facts, viewer) || (sponsors && maySee(facts, viewer));
}

/** Joins in a role: any member who sees a shared experiment and does not take part yet. */
export function mayJoin(facts: AccessFacts, viewer: Viewer): boolean {
  return !facts.isDraft && !participates(facts, viewer);
}
