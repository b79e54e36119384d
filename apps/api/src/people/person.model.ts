import type { Locale } from '@levain/domain/locale.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { LocaleEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateTimeScalar } from '../graphql/scalars.js';

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  site: string | null;
  locale: Locale | null;
  left_at: Date | string | null;
  forgotten_at: Date | string | null;
  manager_id: string | null;
  department_id: string | null;
  member_id: string | null;
  has_account: boolean;
  version: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'Somebody in the organisation, with or without an account.',
})
export class Person extends Node {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The place where they work.' })
  site!: string | null;

  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'The language they are written to in; null for that of the workspace.',
  })
  locale!: Locale | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when they are no longer in the organisation.',
  })
  leftAt!: Date | string | null;

  @Field(() => Boolean, { description: 'Whether they can sign in.' })
  hasAccount!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether they were forgotten at their wish: the name then says nobody, and nothing else is known.',
  })
  isForgotten!: boolean;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolvers of `department`, `manager` and `member`. */
  departmentId!: string | null;
  managerId!: string | null;
  memberId!: string | null;

  static from(row: PersonRow): Person {
    return Object.assign(new Person(), {
      id: globalId('person', row.id),
      name: row.name,
      email: row.email,
      site: row.site,
      locale: row.locale,
      leftAt: row.left_at,
      hasAccount: row.has_account,
      isForgotten: row.forgotten_at !== null,
      managerId: row.manager_id,
      version: row.version,
      departmentId: row.department_id,
      memberId: row.member_id,
    });
  }
}

export const PersonConnection = connectionType(Person);

/** People and the member each may be; `$1` is the workspace. */
export const SELECT_PEOPLE = `
  SELECT p.id, p.name, p.email, p.site, p.locale, p.left_at, p.forgotten_at, p.manager_id, p.department_id, p.version,
    m.id AS member_id, m.id IS NOT NULL AND m.disabled_at IS NULL AS has_account
  FROM people p LEFT JOIN members m ON m.workspace_id = p.workspace_id AND m.person_id = p.id
  WHERE p.workspace_id = $1`;
