import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { MyPart } from './my-part.model.js';
import { MyPartQuery } from './queries/my-part.js';

@Resolver(() => MyPart)
export class MyPartResolver {
  constructor(private readonly query: MyPartQuery) {}

  @Query(() => MyPart, { description: "The viewer's own part: asked, done, time, what is known of them." })
  @Access('member')
  myPart(@Context() { actor }: RequestContext): Promise<MyPart> {
    return this.query.of(actor);
  }
}
