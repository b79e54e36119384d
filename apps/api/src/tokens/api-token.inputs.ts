import type { TokenScope } from '@levain/domain/tokens/api-token.js';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';
import { TokenScopeEnum } from './api-token.model.js';

@InputType({ description: 'A token for a program.' })
export class MakeApiTokenInput {
  @Field(() => String, {
    description: 'The same key twice gives the same entry of the list, under another token.',
  })
  idempotencyKey!: string;

  @Field(() => String, { description: 'What it is called: where it will be kept.' })
  name!: string;

  @Field(() => TokenScopeEnum, { description: 'What it is for.' })
  scope!: TokenScope;

  @Field(() => DateScalar, { description: 'Its last day; a year away at most.' })
  until!: string;
}

@InputType({ description: 'A token that opens nothing any more.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'The token.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
