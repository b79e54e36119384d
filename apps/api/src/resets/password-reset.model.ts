import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'A link to choose another password, as it shows itself.' })
export class PasswordReset {
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;

  @Field(() => String, { description: 'The workspace the account belongs to.' })
  workspaceName!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it works.' })
  expiresAt!: Date;
}

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;
}

@InputType({ description: 'Another password, by the link that was mailed.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The secret of the link.' })
  token!: string;

  @Field(() => String, { description: 'The password chosen, of 15 characters or more.' })
  password!: string;
}

@ObjectType({ description: 'If the address has an account, a message is on its way to it.' })
export class RequestPasswordResetSuccess {
  @Field(() => String, { description: 'The address, as it was given.' })
  email!: string;
}

@ObjectType({ description: 'The password is changed; the member is signed out everywhere.' })
export class ResetPasswordSuccess {
  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;
}

export const RequestPasswordResetPayload = payloadUnion(
  'RequestPasswordResetPayload',
  RequestPasswordResetSuccess,
);
export const ResetPasswordPayload = payloadUnion('ResetPasswordPayload', ResetPasswordSuccess);
