import type { MemberRole } from '../members/role.js';

/** The member who wants to act on a resistance. */
export interface ObjectionViewer {
  readonly memberId: string;
  readonly role: MemberRole;
  /** Whether they raised it themselves; nobody else is told. */
  readonly isAuthor: boolean;
}

const GUARDIANS: readonly MemberRole[] = ['coordinator', 'admin'];

const guards = (viewer: ObjectionViewer): boolean => GUARDIANS.includes(viewer.role);

/** Answers: those who lead what it is about, coordinators and admins. What is about the workspace has no other lead. */
export function mayAnswerObjection(viewer: ObjectionViewer, leadIds: readonly string[]): boolean {
  return leadIds.includes(viewer.memberId) || guards(viewer);
}

/** Says how strong it is now: who raised it, or a coordinator who heard of it. */
export function mayMeasureObjection(viewer: ObjectionViewer): boolean {
  return viewer.isAuthor || viewer.role === 'coordinator';
}

/** Takes it back, or says that the answer does not do: who raised it, nobody else. */
export function mayReopenObjection(viewer: ObjectionViewer): boolean {
  return viewer.isAuthor;
}
