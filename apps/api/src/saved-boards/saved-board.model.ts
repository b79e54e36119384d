import type { Period } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PeriodEnum } from '../answers/answer-enums.js';
import { ActivityEnum } from '../graphql/domain-enums.js';
import { globalId, type ObjectType as ObjectTypeName } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar } from '../graphql/scalars.js';
import { MetricLevelEnum } from '../metrics/metric.model.js';
import type { NamedScopeRow, SavedBoardRow } from './saved-board-row.js';

@ObjectType({ description: 'What a saved board is narrowed to, with the names its screens say.' })
export class SavedScope {
  @Field(() => ID, { nullable: true, description: 'A department.' })
  departmentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  departmentName!: string | null;

  @Field(() => ID, { nullable: true, description: 'A project.' })
  projectId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  projectName!: string | null;

  @Field(() => ID, { nullable: true, description: 'A goal.' })
  goalId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  goalName!: string | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'A kind of activity.' })
  activity!: Activity | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or later.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last activity on this day or earlier.' })
  to!: string | null;

  static from(row: NamedScopeRow): SavedScope {
    const id = (type: ObjectTypeName, uuid: string | null) => uuid && globalId(type, uuid);
    return Object.assign(new SavedScope(), {
      ...{ departmentId: id('department', row.department_id), departmentName: row.department_name },
      ...{ projectId: id('project', row.project_id), projectName: row.project_name },
      ...{ goalId: id('goal', row.goal_id), goalName: row.goal_name },
      ...{ activity: row.activity, from: row.from_day, to: row.to_day },
    });
  }
}

@ObjectType({
  implements: () => [Node],
  description: 'A board of results, narrowed and named, to be opened again.',
})
export class SavedBoard extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether everybody of the workspace finds it, or its owner alone.' })
  isShared!: boolean;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => PeriodEnum, { description: 'How far back it tells what happened, from the day it is opened.' })
  period!: Period;

  @Field(() => SavedScope, { description: 'What it is narrowed to.' })
  scope!: SavedScope;

  @Field(() => Boolean, { description: 'Whether the viewer keeps it at hand.' })
  isPinned!: boolean;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** The row it was made of, for the resolvers of relations. */
  row!: SavedBoardRow;

  static from(row: SavedBoardRow): SavedBoard {
    return Object.assign(new SavedBoard(), {
      ...{ id: globalId('savedBoard', row.id), name: row.name, isShared: row.is_shared, level: row.level },
      ...{
        scope: SavedScope.from(row),
        period: row.period,
        isPinned: row.is_pinned,
        version: row.version,
        row,
      },
    });
  }
}
