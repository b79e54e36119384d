import { Field, ObjectType, InputType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { DateTimeScalar } from '../graphql/scalars.js';

@ObjectType({ description: 'Who the identity provider says that the member is.' })
export class OwnIdentity {
  @Field(() => String, {
    nullable: true,
    description: 'An address or a name by which the member recognises it; null when the provider said none.',
  })
  shownAs!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when the member signs in by it.' })
  linkedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was signed in by last.' })
  usedAt!: Date | null;
}

@ObjectType({ description: 'How the member signs in.' })
export class OwnSignIn {
  @Field(() => String, { nullable: true, description: 'The identity provider of the server; null without.' })
  providerName!: string | null;

  @Field(() => Boolean, { description: 'Whether the member has a password.' })
  hasPassword!: boolean;

  @Field(() => OwnIdentity, { nullable: true, description: 'The identity that is linked; null without.' })
  identity!: OwnIdentity | null;
}

@InputType({ description: 'What the browser is sent to the identity provider for.' })
export class SignInWithProviderInput {
  @Field(() => String, {
    nullable: true,
    description: 'The path of ours to go to once signed in; anything else is the home page.',
  })
  next?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret of the link of an invitation, to accept it that way.',
  })
  invitationToken?: string | null;
}

@InputType({ description: 'Signing in by the identity provider from now on.' })
export class LinkIdentityInput {
  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@InputType({ description: 'Signing in by the identity provider no more.' })
export class UnlinkIdentityInput {
  @Field(() => String, { description: 'The password of the account, which is left as the way in.' })
  password!: string;
}

@ObjectType({ description: 'The browser is awaited at the identity provider.' })
export class SignInWithProviderSuccess {
  @Field(() => String, { description: 'The address to go to.' })
  address!: string;
}

@ObjectType({ description: 'The browser is awaited at the identity provider.' })
export class LinkIdentitySuccess {
  @Field(() => String, { description: 'The address to go to.' })
  address!: string;
}

@ObjectType({ description: 'The identity opens nothing any more; the member is signed out elsewhere.' })
export class UnlinkIdentitySuccess {
  @Field(() => OwnSignIn, { description: 'How the member signs in now.' })
  signIn!: OwnSignIn;
}

export const SignInWithProviderPayload = payloadUnion('SignInWithProviderPayload', SignInWithProviderSuccess);
export const LinkIdentityPayload = payloadUnion('LinkIdentityPayload', LinkIdentitySuccess);
export const UnlinkIdentityPayload = payloadUnion('UnlinkIdentityPayload', UnlinkIdentitySuccess);
