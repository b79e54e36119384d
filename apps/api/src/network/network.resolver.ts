import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { localId } from '../graphql/global-id.js';
import { NetworkReading, NetworkRound } from './network.model.js';
import { NetworkReadingQuery } from './queries/network-reading.js';

@Resolver(() => NetworkReading)
export class NetworkResolver {
  constructor(private readonly query: NetworkReadingQuery) {}

  @Query(() => [NetworkRound], { description: 'Rounds whose network may be read, the last one first.' })
  @Access('readNetwork')
  networkRounds(@Actor() actor: ActingMember): Promise<NetworkRound[]> {
    return this.query.rounds(actor);
  }

  @Query(() => NetworkReading, {
    nullable: true,
    description: 'What a round says of the network; null when no such round ended.',
  })
  @Access('readNetwork')
  async networkReading(
    @Actor() actor: ActingMember,
    @Args('roundId', { type: () => ID, nullable: true, description: 'The round; the last one when absent.' })
    roundId?: string | null,
  ): Promise<NetworkReading | null> {
    const uuid = roundId == null ? null : localId('round', roundId);
    return roundId != null && uuid === null ? null : this.query.reading(actor, uuid);
  }
}
