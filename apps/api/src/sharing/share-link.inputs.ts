import type { Question } from '@levain/domain/boards/questions.js';
import type { Locale } from '@levain/domain/locale.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { BoardScopeInput } from '../boards/board-scope.inputs.js';
import { LocaleEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { QuestionEnum, SharedFieldEnum } from './share-link.model.js';

@InputType({ description: 'A page for readers outside.' })
export class MakeShareLinkInput {
  @Field(() => String, { description: 'The same key twice gives the same link, under another address.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'How the page is headed; one line.' })
  title!: string;

  @Field(() => String, { description: 'What its readers are told first, in plain language.' })
  introduction!: string;

  @Field(() => LocaleEnum, { description: 'The language of the page.' })
  locale!: Locale;

  @Field(() => [QuestionEnum], { description: 'The questions it answers; at least one.' })
  questions!: Question[];

  @Field(() => [SharedFieldEnum], { description: 'What it shows beside the sentences.' })
  fields!: SharedField[];

  @Field(() => DateScalar, { description: 'The last day; a year away at most.' })
  until!: string;

  @Field(() => BoardScopeInput, {
    nullable: true,
    description: 'What it is narrowed to; nothing: everything.',
  })
  scope?: BoardScopeInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A frozen pack to show instead of the board as it stands.',
  })
  packId?: string | null;
}

@InputType({ description: 'A link that opens no more.' })
export class RevokeShareLinkInput {
  @Field(() => ID, { description: 'The link.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
