import { MAIL_CATEGORIES, type MailCategory } from '@levain/domain/mail/category.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../../graphql/domain-enums.js';

export const MailCategoryEnum = wordsEnum(
  'MailCategory',
  MAIL_CATEGORIES,
  'What Levain writes about, and what one may ask not to be written to about.',
);

@ObjectType({ description: 'What the member is written to about. Nobody else reads it.' })
export class MailPreferences {
  @Field(() => String, { description: 'Where messages go.' })
  address!: string;

  @Field(() => [MailCategoryEnum], {
    description: 'What there are messages about; those about the account always come.',
  })
  categories!: readonly MailCategory[];

  @Field(() => [MailCategoryEnum], { description: 'The ones that the member stopped.' })
  muted!: readonly MailCategory[];
}
