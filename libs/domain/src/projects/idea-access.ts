import { can, type MemberAct, type MemberRole } from '../members/role.js';

/** The member who wants to change something. */
export interface IdeaActor {
  readonly memberId: string;
  readonly role: MemberRole;
}

/** Whom a project, a benchmark, a prototype or a hypothesis belongs to. */
export interface IdeaOwnership {
  /** Who created it: the owner of a project, the author of the others. */
  readonly ownerId: string;
  /**
   * The owner and the co-leads of the project it is part of; for a project, its co-leads. Empty without a project.
   */
  readonly projectLeadIds: readonly string[];
}

const GUARDIANS: readonly MemberRole[] = ['coordinator', 'admin'];

/**
 * Whether a member may change a project, benchmark, prototype or hypothesis: its author, those who lead its project,
 * coordinators and admins, as far as their role allows the act at all.
 */
export function canChangeIdea(actor: IdeaActor, act: MemberAct, idea: IdeaOwnership): boolean {
  const concerned =
    actor.memberId === idea.ownerId ||
    idea.projectLeadIds.includes(actor.memberId) ||
    GUARDIANS.includes(actor.role);
  return concerned && can(actor.role, act);
}
