import { Global, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { graphqlOptions } from './graphql-options.js';
import { NodeReaders } from './node.js';
import { NodeResolver } from './node.resolver.js';

@Global()
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useFactory: graphqlOptions }),
  ],
  providers: [NodeReaders, NodeResolver],
  exports: [NodeReaders],
})
export class ApiModule {}
