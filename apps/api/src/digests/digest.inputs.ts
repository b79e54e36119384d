import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BoardScopeInput } from '../boards/board-scope.inputs.js';
import { MetricLevelEnum } from '../metrics/metric.model.js';
import { RhythmEnum } from './digest.model.js';

@InputType({ description: 'A digest to write regularly.' })
export class StartDigestInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whom it goes to, a person of the directory; nobody said: the viewer.',
  })
  personId?: string | null;

  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: Rhythm;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => String, { description: 'Where its mornings are, as an IANA time zone.' })
  timeZone!: string;

  @Field(() => BoardScopeInput, {
    nullable: true,
    description: 'What it is narrowed to; days do not matter.',
  })
  scope?: BoardScopeInput | null;
}

@InputType({ description: 'Another rhythm, another reading.' })
export class ChangeDigestInput {
  @Field(() => ID, { description: 'The digest.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: Rhythm;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;
}

@InputType({ description: 'A digest that is written no more.' })
export class StopDigestInput {
  @Field(() => ID, { description: 'The digest.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
