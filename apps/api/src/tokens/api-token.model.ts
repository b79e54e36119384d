import {
  TOKEN_SCOPES,
  TOKEN_STATES,
  tokenState,
  type TokenScope,
  type TokenState,
} from '@levain/domain/tokens/api-token.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const TokenScopeEnum = wordsEnum(
  'TokenScope',
  TOKEN_SCOPES,
  'What a program may do with a token: bring readings and read nothing, or read and change nothing.',
);
export const TokenStateEnum = wordsEnum('TokenState', TOKEN_STATES, 'Whether a token still opens anything.');

export interface ApiTokenRow {
  id: string;
  member_id: string;
  name: string;
  scope: TokenScope;
  until: string;
  made_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  version: number;
}

/** `$1` is the workspace. */
export const SELECT_TOKENS = `
  SELECT t.id, t.member_id, t.name, t.scope, t.until::text AS until, t.made_at, t.last_used_at, t.revoked_at, t.version
  FROM api_tokens t WHERE t.workspace_id = $1`;

@ObjectType({
  implements: () => [Node],
  description: 'What a member lets a program do in their name, until when. The token itself is kept nowhere.',
})
export class ApiToken extends Node {
  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;

  @Field(() => TokenScopeEnum, { description: 'What it is for.' })
  scope!: TokenScope;

  @Field(() => DateScalar, { description: 'Its last day.' })
  until!: string;

  @Field(() => TokenStateEnum, { description: 'Whether it still opens anything.' })
  state!: TokenState;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a program last used it; null: never.' })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked.' })
  revokedAt!: Date | null;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  /** For the resolver of `owner`. */
  ownerId!: string;

  static from(row: ApiTokenRow, today: string): ApiToken {
    const { id, name, scope, until, version } = row;
    return Object.assign(new ApiToken(), {
      ...{ id: globalId('apiToken', id), name, scope, until, version, ownerId: row.member_id },
      state: tokenState({ until, isRevoked: row.revoked_at !== null }, today),
      ...{ madeAt: row.made_at, lastUsedAt: row.last_used_at, revokedAt: row.revoked_at },
    });
  }
}
