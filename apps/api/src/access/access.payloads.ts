import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { Viewer } from './viewer.model.js';

@ObjectType({ description: 'The workspace exists and its admin is signed in.' })
export class SetUpWorkspaceSuccess {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The member is signed in.' })
export class SignInSuccess {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The invitation is accepted and the member is signed in.' })
export class AcceptMemberInvitationSuccess {
  @Field(() => Viewer, { description: 'Who is signed in now.' })
  viewer!: Viewer;
}

@ObjectType({ description: 'The password is changed; every other session of the member has ended.' })
export class ChangePasswordSuccess {
  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;
}

export const SetUpWorkspacePayload = payloadUnion('SetUpWorkspacePayload', SetUpWorkspaceSuccess);
export const SignInPayload = payloadUnion('SignInPayload', SignInSuccess);
export const AcceptMemberInvitationPayload = payloadUnion(
  'AcceptMemberInvitationPayload',
  AcceptMemberInvitationSuccess,
);
export const ChangePasswordPayload = payloadUnion('ChangePasswordPayload', ChangePasswordSuccess);
