import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import type { ActingMember } from '../database/acting-member.js';
import { ConnectionArgs } from '../graphql/connection.js';
import { localId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { FreezePack } from './commands/freeze-pack.js';
import { FreezePackInput } from './pack.inputs.js';
import { Pack, PackConnection } from './pack.model.js';
import { FreezePackPayload, FreezePackSuccess } from './pack.payloads.js';
import { PackReading } from './pack-reading.model.js';
import { Printer } from './print/printer.js';
import { PackReadings } from './queries/pack-readings.js';
import { PacksQuery } from './queries/packs.js';

/** Boards frozen at a date. */
@Resolver(() => Pack)
export class PacksResolver {
  constructor(
    private readonly freeze: FreezePack,
    private readonly query: PacksQuery,
    private readonly readings: PackReadings,
    private readonly members: MemberLoader,
    private readonly printer: Printer,
  ) {}

  @Query(() => PackConnection, { description: 'Board packs, the last one frozen first.' })
  @Access('member')
  packs(@Actor() actor: ActingMember, @Args() args: ConnectionArgs): Promise<object> {
    return this.query.page(actor, args);
  }

  @Query(() => Pack, { nullable: true, description: 'One board pack; null when there is none.' })
  @Access('member')
  pack(
    @Actor() actor: ActingMember,
    @Args('id', { type: () => ID, description: 'The id.' }) id: string,
  ): Promise<Pack | null> {
    return this.query.byUuid(actor, localId('pack', id));
  }

  @Mutation(() => FreezePackPayload, {
    description: 'Freezes the board as it stands now, under a fingerprint. It cannot be changed or undone.',
  })
  @Access('freezePack')
  async freezePack(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'What, and under which title.' }) input: FreezePackInput,
  ): Promise<FreezePackSuccess | UserError> {
    return toPayload(await this.freeze.execute(actor, input), async ({ id }) =>
      Object.assign(new FreezePackSuccess(), { pack: await this.query.byUuid(actor, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'Who froze it.' })
  frozenBy(@Parent() pack: Pack, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, pack.frozenById);
  }

  @ResolveField(() => PackReading, { description: 'What it says.' })
  async reading(@Parent() { uuid }: Pack, @Context() context: RequestContext): Promise<PackReading> {
    const read = await this.readings.load(context, uuid);
    if (!read) throw new Error('A pack that was just read has its content.');
    const { content, changes, isIntact } = read;
    const { answers, portfolio, goals } = content;
    return { answers, changes, portfolio, goals, isIntact };
  }

  @ResolveField(() => Boolean, {
    description: 'Whether this server has a browser that prints: PDF and slides are offered.',
  })
  isPrintable(): boolean {
    return this.printer.isThere;
  }
}
