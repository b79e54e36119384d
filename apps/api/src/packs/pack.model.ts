import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/connection.js';
import { ActivityEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import type { PackRow } from './pack-row.js';

@ObjectType({
  description: 'What a pack is narrowed to, as it was called on the day; nothing is everything.',
})
export class PackScope {
  @Field(() => String, { nullable: true, description: 'The department.' })
  departmentName!: string | null;

  @Field(() => String, { nullable: true, description: 'The project.' })
  projectName!: string | null;

  @Field(() => String, { nullable: true, description: 'The goal.' })
  goalName!: string | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'The kind of prototypes.' })
  activity!: Activity | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or later.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or earlier.' })
  to!: string | null;
}

@ObjectType({ description: 'How much a pack tells of.' })
export class PackSummary {
  @Field(() => Int, { description: 'Tests that ran.' })
  running!: number;

  @Field(() => Int, { description: 'Experiments with a verdict.' })
  evaluated!: number;

  @Field(() => Int, { description: 'Experiments with a decision.' })
  decided!: number;

  @Field(() => Int, { description: 'Experiments that something held up.' })
  blocked!: number;

  @Field(() => Int, { description: 'What waited for an answer of leadership or of a second person.' })
  toDecide!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What is otherwise than in the previous pack of the same scope; null for the first.',
  })
  changes!: number | null;
}

@ObjectType({ description: 'The pack that another one is compared with.' })
export class PackLink {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Its day.' })
  asOf!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'A board frozen at a date: nobody changes it any more.',
})
export class Pack extends Node {
  @Field(() => String, { description: 'How it is headed.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A word to those who read it.' })
  note!: string | null;

  @Field(() => PackScope, { description: 'What it tells of.' })
  scope!: PackScope;

  @Field(() => DateScalar, { description: 'The day it tells of.' })
  asOf!: string;

  @Field(() => DateTimeScalar, { description: 'When it was frozen.' })
  frozenAt!: string;

  @Field(() => String, { description: 'SHA-256 of its content, 64 hexadecimal digits.' })
  fingerprint!: string;

  @Field(() => PackSummary, { description: 'How much it tells of.' })
  summary!: PackSummary;

  @Field(() => PackLink, { nullable: true, description: 'The previous pack of the same scope.' })
  previous!: PackLink | null;

  uuid!: string;
  /** For the resolver of `frozenBy`. */
  frozenById!: string;

  static from(row: PackRow): Pack {
    const { id, previous, frozen_by: frozenById, as_of: asOf, frozen_at: frozenAt, ...same } = row;
    return Object.assign(new Pack(), {
      ...{ ...same, id: globalId('pack', id), uuid: id, frozenById, asOf, frozenAt },
      previous: previous && {
        ...{ id: globalId('pack', previous.id), title: previous.title, asOf: previous.as_of },
      },
    });
  }
}

export const PackConnection = connectionType(Pack);
