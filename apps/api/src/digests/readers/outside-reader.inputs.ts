import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BoardScopeInput } from '../../boards/board-scope.inputs.js';
import { LocaleEnum } from '../../graphql/domain-enums.js';
import { MetricLevelEnum } from '../../metrics/metric.model.js';
import { SharedFieldEnum } from '../../sharing/share-link.model.js';
import { RhythmEnum } from '../digest.model.js';

@InputType({ description: 'Somebody outside who is asked whether they want to read a digest.' })
export class InviteReaderInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Their address.' })
  address!: string;

  @Field(() => String, { description: 'Why they are asked, in the words of who invites.' })
  word!: string;

  @Field(() => LocaleEnum, { description: 'The language they are written in.' })
  locale!: Locale;

  @Field(() => RhythmEnum, { description: 'How often.' })
  rhythm!: Rhythm;

  @Field(() => MetricLevelEnum, { description: 'For whom it is read.' })
  level!: ReadingLevel;

  @Field(() => [SharedFieldEnum], { description: 'What they are shown beside the sentences.' })
  fields!: SharedField[];

  @Field(() => String, { description: 'Where its mornings are, as an IANA time zone.' })
  timeZone!: string;

  @Field(() => BoardScopeInput, {
    nullable: true,
    description: 'What it is narrowed to; days do not matter.',
  })
  scope?: BoardScopeInput | null;
}

@InputType({ description: 'Somebody outside who is written no more.' })
export class RevokeReaderInput {
  @Field(() => ID, { description: 'The reader.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
