import type { Locale } from '@levain/domain/locale.js';
import type { MemberRole } from '@levain/domain/members/role.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LocaleEnum, MemberRoleEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface MemberRow {
  id: string;
  person_id: string;
  name: string;
  email: string;
  role: MemberRole;
  locale: Locale;
  disabled_at: Date | null;
  invitation_pending: boolean;
  invitation_expires_at: Date | null;
  version: number;
}

@ObjectType({ implements: () => [Node], description: 'A person who can sign in to the workspace.' })
export class Member extends Node {
  @Field(() => String, { description: 'The name shown.' })
  name!: string;

  @Field(() => String, { description: 'The address signed in with.' })
  email!: string;

  @Field(() => MemberRoleEnum, { description: 'What the member may do.' })
  role!: MemberRole;

  @Field(() => LocaleEnum, { description: 'The language the member chose.' })
  locale!: Locale;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the member can no longer sign in.',
  })
  disabledAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the member has not chosen a password yet.' })
  invitationPending!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the link of a pending invitation works; null when it was revoked, and once accepted.',
  })
  invitationExpiresAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `person`. */
  personId!: string;

  static from(row: MemberRow): Member {
    return Object.assign(new Member(), {
      id: globalId('member', row.id),
      name: row.name,
      email: row.email,
      role: row.role,
      locale: row.locale,
      disabledAt: row.disabled_at,
      invitationPending: row.invitation_pending,
      invitationExpiresAt: row.invitation_expires_at,
      version: row.version,
      personId: row.person_id,
    });
  }
}
