import { Field, ObjectType } from '@nestjs/graphql';
import { payloadUnion } from '../graphql/payload.js';
import { ApiToken } from './api-token.model.js';

@ObjectType({ description: 'The token is made.' })
export class MakeApiTokenSuccess {
  @Field(() => ApiToken, { description: 'Its entry of the list.' })
  apiToken!: ApiToken;

  @Field(() => String, { description: 'The token. It is said this once.' })
  token!: string;
}

@ObjectType({ description: 'The token opens nothing any more.' })
export class RevokeApiTokenSuccess {
  @Field(() => ApiToken, { description: 'Its entry of the list.' })
  apiToken!: ApiToken;
}

export const MakeApiTokenPayload = payloadUnion('MakeApiTokenPayload', MakeApiTokenSuccess);
export const RevokeApiTokenPayload = payloadUnion('RevokeApiTokenPayload', RevokeApiTokenSuccess);
