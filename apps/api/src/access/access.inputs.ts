import type { Locale } from '@levain/domain/locale.js';
import { Field, ID, InputType } from '@nestjs/graphql';
import { LocaleEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'The first workspace and its admin.' })
export class SetUpWorkspaceInput {
  @Field(() => String, { description: 'The name of the workspace.' })
  workspaceName!: string;

  @Field(() => String, { description: 'The name of the admin.' })
  name!: string;

  @Field(() => String, { description: 'The address the admin signs in with.' })
  email!: string;

  @Field(() => String, { description: 'The password, of 15 characters or more.' })
  password!: string;

  @Field(() => LocaleEnum, { description: 'The language of the workspace and of its admin.' })
  locale!: Locale;
}

@InputType({ description: 'An address and its password.' })
export class SignInInput {
  @Field(() => String, { description: 'The address.' })
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which workspace, when the same address belongs to several.',
  })
  workspaceId?: string | null;
}

@InputType({ description: 'The answer to an invitation to become a member.' })
export class AcceptMemberInvitationInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string;

  @Field(() => String, { description: 'The name to be shown.' })
  name!: string;

  @Field(() => String, { description: 'The password chosen, of 15 characters or more.' })
  password!: string;
}

@InputType({ description: 'A new password for the signed-in member.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The one used until now.' })
  currentPassword!: string;

  @Field(() => String, { description: 'The new one, of 15 characters or more.' })
  newPassword!: string;
}
