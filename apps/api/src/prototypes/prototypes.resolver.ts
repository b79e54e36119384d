import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { ProposePrototype } from './commands/propose-prototype.js';
import { RevisePrototype } from './commands/revise-prototype.js';
import { PrototypesArgs, ProposePrototypeInput, RevisePrototypeInput } from './prototype.inputs.js';
import { PrototypeLoader } from './prototype.loaders.js';
import { Prototype, PrototypeConnection } from './prototype.model.js';
import {
  ProposePrototypePayload,
  ProposePrototypeSuccess,
  RevisePrototypePayload,
  RevisePrototypeSuccess,
} from './prototype.payloads.js';
import { PrototypesPage } from './queries/prototypes-page.js';
import { PrototypeQuery } from './queries/prototype.js';

@Resolver(() => Prototype)
export class PrototypesResolver {
  constructor(
    private readonly page: PrototypesPage,
    private readonly prototypeQuery: PrototypeQuery,
    private readonly propose: ProposePrototype,
    private readonly revise: RevisePrototype,
    private readonly loader: PrototypeLoader,
  ) {}

  @Query(() => PrototypeConnection, { description: 'The prototypes, the newest first.' })
  @Access('member')
  prototypes(@Actor() actor: ActingMember, @Args() args: PrototypesArgs): Promise<object> {
    return this.page.read(actor, args);
  }

  @Query(() => Prototype, {
    nullable: true,
    description: 'One prototype, by its id or its number; null when there is none.',
  })
  @Access('member')
  prototype(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, nullable: true, description: 'The id.' }) id?: string,
    @Args('number', { type: () => Int, nullable: true, description: 'Its number in the workspace.' })
    number?: number,
  ): Promise<Prototype | null> {
    return this.prototypeQuery.one(context, { id, number });
  }

  @Mutation(() => ProposePrototypePayload, { description: 'Proposes a prototype, derived from benchmarks.' })
  @Access('createPrototype')
  async proposePrototype(
    @Context() context: RequestContext,
    @Args('input', { description: 'The prototype.' }) input: ProposePrototypeInput,
  ): Promise<ProposePrototypeSuccess | UserError> {
    const result = await this.propose.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new ProposePrototypeSuccess(), { prototype: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => RevisePrototypePayload, { description: 'Revises a prototype.' })
  @Access('changePrototype')
  async revisePrototype(
    @Context() context: RequestContext,
    @Args('input', { description: 'The prototype as it should read.' }) input: RevisePrototypeInput,
  ): Promise<RevisePrototypeSuccess | UserError> {
    const result = await this.revise.execute(context.actor, input);
    return toPayload(result, async ({ id }) =>
      Object.assign(new RevisePrototypeSuccess(), { prototype: await this.loader.reload(context, id) }),
    );
  }
}
