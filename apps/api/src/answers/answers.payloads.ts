import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { ReadingLevelEnum } from './answer-enums.js';

@InputType({ description: 'How the viewer reads the boards.' })
export class ChooseReadingLevelInput {
  @Field(() => ReadingLevelEnum, { description: 'The level.' })
  level!: ReadingLevel;
}

@ObjectType({ description: 'The level is chosen.' })
export class ChooseReadingLevelSuccess {
  @Field(() => ReadingLevelEnum, { description: 'It.' })
  readingLevel!: ReadingLevel;
}

export const ChooseReadingLevelPayload = payloadUnion('ChooseReadingLevelPayload', ChooseReadingLevelSuccess);
