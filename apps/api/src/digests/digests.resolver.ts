import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { globalId } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { ChangeDigest } from './commands/change-digest.js';
import { StartDigest } from './commands/start-digest.js';
import { StopDigest } from './commands/stop-digest.js';
import { ChangeDigestInput, StartDigestInput, StopDigestInput } from './digest.inputs.js';
import { Digest, DigestPreview } from './digest.model.js';
import {
  ChangeDigestPayload,
  ChangeDigestSuccess,
  StartDigestPayload,
  StartDigestSuccess,
  StopDigestPayload,
  StopDigestSuccess,
} from './digest.payloads.js';
import { DigestsQuery } from './digests.query.js';

/** What people are written regularly. */
@Resolver(() => Digest)
export class DigestsResolver {
  constructor(
    private readonly start: StartDigest,
    private readonly change: ChangeDigest,
    private readonly stop: StopDigest,
    private readonly query: DigestsQuery,
    private readonly people: PersonLoader,
  ) {}

  @Query(() => [Digest], {
    description:
      'The digests that are written: one’s own, and for whoever may share outside those of others.',
  })
  @Access('member')
  digests(@Actor() actor: ActingMember): Promise<Digest[]> {
    return this.query.all(actor);
  }

  @Query(() => DigestPreview, { nullable: true, description: 'A digest as it would go out now.' })
  @Access('member')
  digestPreview(
    @Actor() actor: ActingMember,
    @Args('id', { type: () => ID, description: 'The digest.' }) id: string,
  ): Promise<DigestPreview | null> {
    return this.query.preview(actor, id);
  }

  @Mutation(() => StartDigestPayload, { description: 'Somebody is written regularly what is otherwise.' })
  @Access('receiveDigest')
  async startDigest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'To whom, what, how often.' }) input: StartDigestInput,
  ): Promise<StartDigestSuccess | UserError> {
    return toPayload(await this.start.execute(actor, input), async ({ id }) =>
      Object.assign(new StartDigestSuccess(), { digest: await this.query.one(actor, id) }),
    );
  }

  @Mutation(() => ChangeDigestPayload, { description: 'Another rhythm, another reading.' })
  @Access('receiveDigest')
  async changeDigest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The digest, and what it becomes.' }) input: ChangeDigestInput,
  ): Promise<ChangeDigestSuccess | UserError> {
    return toPayload(await this.change.execute(actor, input), async ({ id }) =>
      Object.assign(new ChangeDigestSuccess(), { digest: await this.query.one(actor, id) }),
    );
  }

  @Mutation(() => StopDigestPayload, { description: 'A digest is written no more; its pages close.' })
  @Access('receiveDigest')
  async stopDigest(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'The digest.' }) input: StopDigestInput,
  ): Promise<StopDigestSuccess | UserError> {
    return toPayload(await this.stop.execute(actor, input), ({ id }) =>
      Object.assign(new StopDigestSuccess(), { id: globalId('digest', id) }),
    );
  }

  @ResolveField(() => Person, { description: 'Who reads it.' })
  person(@Parent() digest: Digest, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, digest.personId);
  }
}
