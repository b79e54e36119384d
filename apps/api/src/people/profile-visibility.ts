import { can } from '@levain/domain/members/role.js';
import type { ActingMember } from '../database/acting-member.js';

/** Coordinators and admins see the relays who chose to be seen by them alone. */
export const seesAllProfiles = ({ role }: ActingMember): boolean => can(role, 'managePeople');

/**
 * Whether a profile may be shown as that of a relay: listed, and its person lets the reader see it. The one place that says so;
 * `profile` is the table's alias, `all` the placeholder of {@link seesAllProfiles}, `reader` that of the reader's person.
 */
export const shownProfile = (profile: string, { all, reader }: { all: string; reader: string }): string =>
  `(${profile}.status = 'listed'
    AND (${profile}.visibility = 'workspace' OR ${all}::boolean OR ${profile}.person_id = ${reader}::uuid))`;
