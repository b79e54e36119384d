import { Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from '../access/access.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { askedOf } from '../registered/selection.js';
import { Home } from './home.model.js';
import { HomeQuery } from './queries/home.js';

@Resolver(() => Home)
export class HomeResolver {
  constructor(private readonly query: HomeQuery) {}

  @Query(() => Home, { description: "The viewer's week." })
  @Access('member')
  home(@Context() { actor }: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Home> {
    return this.query.of(actor, askedOf(info));
  }
}
