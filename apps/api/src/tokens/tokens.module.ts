import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './api-token.entity.js';
import { ApiTokensQuery } from './api-tokens.query.js';
import { ApiTokensResolver } from './api-tokens.resolver.js';
import { MakeApiToken } from './commands/make-api-token.js';
import { RevokeApiToken } from './commands/revoke-api-token.js';

@Module({ providers: [ApiTokensResolver, ApiTokensQuery, MakeApiToken, RevokeApiToken] })
export class TokensModule {
  constructor(readers: NodeReaders, tokens: ApiTokensQuery) {
    readers.register('apiToken', ({ actor }, id) => tokens.one(actor, id));
  }
}
