import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  department_id: string | null;
  member_id: string | null;
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

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolvers of `department` and `member`. */
  departmentId!: string | null;
  memberId!: string | null;

  static from(row: PersonRow): Person {
    return Object.assign(new Person(), {
      id: globalId('person', row.id),
      name: row.name,
      email: row.email,
      version: row.version,
      departmentId: row.department_id,
      memberId: row.member_id,
    });
  }
}

export const PersonConnection = connectionType(Person);

/** People and the member each may be; `$1` is the workspace. */
export const SELECT_PEOPLE = `
  SELECT p.id, p.name, p.email, p.department_id, m.id AS member_id, p.version
  FROM people p LEFT JOIN members m ON m.workspace_id = p.workspace_id AND m.person_id = p.id
  WHERE p.workspace_id = $1`;
