import type { Period } from '@levain/domain/boards/period.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { PeriodEnum } from '../answers/answer-enums.js';
import { BoardScopeInput } from '../boards/board-scope.inputs.js';
import { MetricLevelEnum } from '../metrics/metric.model.js';

@InputType({ description: 'What the form of a saved board holds.' })
class SavedBoardFields {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => Boolean, { description: 'Whether everybody of the workspace finds it.' })
  isShared!: boolean;

  @Field(() => PeriodEnum, {
    nullable: true,
    description:
      'How far back it tells what happened, counted from the day it is opened; everything when absent.',
  })
  period?: Period | null;

  @Field(() => BoardScopeInput, { description: 'What it is narrowed to.' })
  scope!: BoardScopeInput;
}

@InputType({ description: 'A board to keep.' })
export class SaveBoardInput extends SavedBoardFields {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;
}

@InputType({ description: 'A saved board as it shall be.' })
export class ReviseSavedBoardInput extends SavedBoardFields {
  @Field(() => ID, { description: 'The board.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A saved board to delete.' })
export class RemoveSavedBoardInput {
  @Field(() => ID, { description: 'The board.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A saved board to keep at hand, or no more.' })
export class PinSavedBoardInput {
  @Field(() => ID, { description: 'The board.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether the viewer keeps it at hand.' })
  isPinned!: boolean;
}
