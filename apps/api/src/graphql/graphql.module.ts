import { Global, Module } from '@nestjs/common';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { CostBudgets } from '../access/budgets/cost-budgets.js';
import { CostlyTurns } from '../access/budgets/costly-turns.js';
import { Settings } from '../config/settings.js';
import { LiveSockets } from '../live/live-sockets.js';
import { graphqlOptions } from './graphql-options.js';
import { NodeReaders } from './node.js';
import { NodeResolver } from './node.resolver.js';

@Global()
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [LiveSockets, Settings, CostBudgets, CostlyTurns],
      useFactory: graphqlOptions,
    }),
  ],
  providers: [NodeReaders, NodeResolver],
  exports: [NodeReaders, GraphQLModule],
})
export class ApiModule {}
