import { can, type MemberRole } from '../members/role.js';

/** The member who wants to act on a question to leadership. */
export interface AskViewer {
  readonly memberId: string;
  readonly role: MemberRole;
}

/** Who asked it, and which leader it is for; null: any of them. */
export interface AskPeople {
  readonly askedById: string;
  /** Only while that member still decides; one who left or changed their role leaves it to all. */
  readonly addressedToId: string | null;
}

/**
 * Answers: whoever decides for the organisation; where it is for one leader, that one or an admin. Never who asked it: two people,
 * as for a verdict.
 */
export function mayAnswerAsk(viewer: AskViewer, { askedById, addressedToId }: AskPeople): boolean {
  if (viewer.memberId === askedById || !can(viewer.role, 'answerAsk')) return false;
  return addressedToId === null || addressedToId === viewer.memberId || viewer.role === 'admin';
}

/** Replies to a question back, takes it back, says what came of the answer: who asked it. */
export const leadsAsk = (viewer: AskViewer, { askedById }: AskPeople): boolean =>
  viewer.memberId === askedById;
