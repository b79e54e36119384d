import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';

export interface DepartmentRow {
  id: string;
  parent_id: string | null;
  name: string;
  version: number;
}

@ObjectType({ implements: () => [Node], description: 'A unit of the organisation.' })
export class Department extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The department it belongs to; null at the top.' })
  parentId!: string | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  static from(row: DepartmentRow): Department {
    return Object.assign(new Department(), {
      id: globalId('department', row.id),
      name: row.name,
      parentId: row.parent_id && globalId('department', row.parent_id),
      version: row.version,
    });
  }
}
