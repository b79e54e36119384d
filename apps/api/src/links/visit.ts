import type { ActingPerson } from '../database/acting-member.js';
import type { LinkKind } from './personal-links.js';

/** A personal link that works, opened. */
export interface OpenedLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly personId: string;
  readonly subjectId: string;
  readonly expiresAt: Date;
}

/** Somebody opened their personal link. The holder of the link is taken for the person, for this one subject only. */
export interface Visit {
  readonly actor: ActingPerson;
  readonly link: OpenedLink;
  /** What stands after the question mark of the address. */
  readonly query: Readonly<Record<string, string>>;
  /** For addresses of the page itself: `/p/<token>`. */
  readonly token: string;
}
