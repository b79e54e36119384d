import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { Node, NodeReaders } from './node.js';
import type { RequestContext } from './request-context.js';

@Resolver(() => Node)
export class NodeResolver {
  constructor(private readonly readers: NodeReaders) {}

  @Query(() => Node, { nullable: true, description: 'Any object of the workspace by its id.' })
  @Access('member')
  node(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Node | null> {
    return this.readers.read(context, id);
  }
}
