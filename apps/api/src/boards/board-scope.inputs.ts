import type { BoardScope } from '@levain/domain/boards/board-answers.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ActivityEnum } from '../graphql/domain-enums.js';
import { localId, type ObjectType } from '../graphql/global-id.js';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'What the boards of leadership are narrowed to; absent keeps everything.' })
export class BoardScopeInput {
  @Field(() => ID, { nullable: true, description: 'In a project of this department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this project.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a project that serves this goal.' })
  goalId?: string | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'Whose prototype is of this kind.' })
  activity?: Activity | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or earlier.' })
  to?: string | null;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The scope with the ids of rows. An id that names nothing keeps nothing. */
export function boardScope(given: BoardScopeInput | null | undefined): BoardScope {
  const id = (type: ObjectType, value: string | null | undefined) =>
    value ? (localId(type, value) ?? NOBODY) : null;
  return {
    departmentId: id('department', given?.departmentId),
    projectId: id('project', given?.projectId),
    goalId: id('goal', given?.goalId),
    activity: given?.activity ?? null,
    from: given?.from ?? null,
    to: given?.to ?? null,
  };
}
