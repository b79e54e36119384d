import type { Locale } from '@levain/domain/locale.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { LocaleEnum, wordsEnum } from '../graphql/domain-enums.js';

export const PRESENCES = ['present', 'left'] as const;
export type Presence = (typeof PRESENCES)[number];
export const PresenceEnum = wordsEnum('Presence', PRESENCES, 'Whether somebody is in the organisation.');

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, of an address, of a department or of a site.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only the people of this department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only relays who say they help on this topic.' })
  topicId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only relays: those who agreed to be listed.' })
  listed?: boolean | null;

  @Field(() => PresenceEnum, {
    nullable: true,
    description: 'Who is here (unless told otherwise), or who has left.',
  })
  presence?: Presence | null;
}

@InputType({ description: 'Somebody who is not in the directory yet.' })
export class AddPersonInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who manages them.' })
  managerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The place where they work.' })
  site?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'The language to write to them in.' })
  locale?: Locale | null;
}

@InputType({ description: 'What is right about somebody; it replaces what was there.' })
export class CorrectPersonInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who manages them.' })
  managerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The place where they work.' })
  site?: string | null;

  @Field(() => LocaleEnum, { nullable: true, description: 'The language to write to them in.' })
  locale?: Locale | null;
}

@InputType({ description: 'Somebody who has left, or who is back.' })
export class PersonPresenceInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'The import of a directory to take back as a whole.' })
export class UndoDirectoryImportInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
}
