import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { Prototype } from '../prototypes/prototype.model.js';
import { PrototypeHypothesesLoader } from './hypothesis.loaders.js';
import { Hypothesis } from './hypothesis.model.js';

/** The chain is walkable both ways; it is declared where both ends are known. */
@Resolver(() => Prototype)
export class PrototypeHypothesesResolver {
  constructor(private readonly loader: PrototypeHypothesesLoader) {}

  @ResolveField(() => [Hypothesis], { description: 'The hypotheses about it.' })
  hypotheses(@Parent() prototype: Prototype, @Context() context: RequestContext): Promise<Hypothesis[]> {
    return this.loader.load(context, prototype.uuid);
  }
}
