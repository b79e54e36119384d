import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../../access/access.decorator.js';
import { MemberLoader } from '../../access/member-loader.js';
import { Member } from '../../access/member.model.js';
import type { ActingMember } from '../../database/acting-member.js';
import { toPayload } from '../../graphql/payload.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { UserError } from '../../graphql/user-error.js';
import { InviteReader } from './commands/invite-reader.js';
import { RevokeReader } from './commands/revoke-reader.js';
import { InviteReaderInput, RevokeReaderInput } from './outside-reader.inputs.js';
import { OutsideReader } from './outside-reader.model.js';
import {
  InviteReaderPayload,
  InviteReaderSuccess,
  RevokeReaderPayload,
  RevokeReaderSuccess,
} from './outside-reader.payloads.js';
import { OutsideReadersQuery } from './outside-readers.query.js';

/** Who reads a digest from outside. */
@Resolver(() => OutsideReader)
export class OutsideReadersResolver {
  constructor(
    private readonly invite: InviteReader,
    private readonly revoke: RevokeReader,
    private readonly readers: OutsideReadersQuery,
    private readonly members: MemberLoader,
  ) {}

  @Query(() => [OutsideReader], {
    description: 'The addresses outside that read a digest, or were asked; those who read first.',
  })
  @Access('member')
  outsideReaders(@Actor() actor: ActingMember): Promise<OutsideReader[]> {
    return this.readers.all(actor);
  }

  @Mutation(() => InviteReaderPayload, { description: 'Asks somebody outside whether they want to read.' })
  @Access('inviteReader')
  async inviteReader(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Whom, what, how often.' }) input: InviteReaderInput,
  ): Promise<InviteReaderSuccess | UserError> {
    return toPayload(await this.invite.execute(actor, input), async ({ id }) =>
      Object.assign(new InviteReaderSuccess(), { reader: await this.readers.one(actor, id) }),
    );
  }

  @Mutation(() => RevokeReaderPayload, {
    description: 'Writes them no more, from now on; the page that came with the last digest closes.',
  })
  @Access('shareOutside')
  async revokeReader(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The reader.' }) input: RevokeReaderInput,
  ): Promise<RevokeReaderSuccess | UserError> {
    return toPayload(await this.revoke.execute(actor, input), async ({ id }) =>
      Object.assign(new RevokeReaderSuccess(), { reader: await this.readers.one(actor, id) }),
    );
  }

  @ResolveField(() => Member, { description: 'Who invited them.' })
  invitedBy(@Parent() reader: OutsideReader, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, reader.invitedById);
  }
}
