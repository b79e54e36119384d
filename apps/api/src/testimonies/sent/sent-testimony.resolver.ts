import { mayChange } from '@levain/domain/experiments/access.js';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../access/access.decorator.js';
import { MemberLoader } from '../../access/member-loader.js';
import { Member } from '../../access/member.model.js';
import { accessOf } from '../../experiments/experiment-record.js';
import { Experiment } from '../../experiments/experiment.model.js';
import { toPayload } from '../../graphql/payload.js';
import type { RequestContext } from '../../graphql/request-context.js';
import type { UserError } from '../../graphql/user-error.js';
import { TestimonyLoaders } from '../testimony.loaders.js';
import { AcceptSentTestimony } from './commands/accept-sent-testimony.js';
import { DeclineSentTestimony } from './commands/decline-sent-testimony.js';
import { SentTestimoniesLoader } from './sent-testimonies.loader.js';
import { AcceptSentTestimonyInput, DeclineSentTestimonyInput } from './sent-testimony.inputs.js';
import { SentTestimony, TestimonyLink } from './sent-testimony.model.js';
import {
  AcceptSentTestimonyPayload,
  AcceptSentTestimonySuccess,
  DeclineSentTestimonyPayload,
  DeclineSentTestimonySuccess,
} from './sent-testimony.payloads.js';

@Resolver(() => SentTestimony)
export class SentTestimonyResolver {
  constructor(
    private readonly acceptSent: AcceptSentTestimony,
    private readonly declineSent: DeclineSentTestimony,
    private readonly loader: SentTestimoniesLoader,
    private readonly testimonies: TestimonyLoaders,
  ) {}

  @Mutation(() => AcceptSentTestimonyPayload, {
    description: 'Takes what somebody outside sent into the evidence, in their own words.',
  })
  @Access('recordTestimony')
  async acceptSentTestimony(
    @Context() context: RequestContext,
    @Args('input', { description: 'What was sent, and how it is judged.' }) input: AcceptSentTestimonyInput,
  ): Promise<AcceptSentTestimonySuccess | UserError> {
    const { actor } = context;
    return toPayload(await this.acceptSent.execute(actor, input), async ({ id, testimonyId }) =>
      Object.assign(new AcceptSentTestimonySuccess(), {
        sentTestimony: await this.loader.sent(actor, id),
        testimony: await this.testimonies.reload(context, testimonyId),
      }),
    );
  }

  @Mutation(() => DeclineSentTestimonyPayload, {
    description: 'Leaves what somebody outside sent out of the evidence, with a reason they can read.',
  })
  @Access('recordTestimony')
  async declineSentTestimony(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'What was sent, and why.' }) input: DeclineSentTestimonyInput,
  ): Promise<DeclineSentTestimonySuccess | UserError> {
    return toPayload(await this.declineSent.execute(actor, input), async ({ id }) =>
      Object.assign(new DeclineSentTestimonySuccess(), { sentTestimony: await this.loader.sent(actor, id) }),
    );
  }
}

@Resolver(() => TestimonyLink)
export class TestimonyLinkOpenedByResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { description: 'Who opened it.' })
  openedBy(@Parent() link: TestimonyLink, @Context() context: RequestContext): Promise<Member | null> {
    return this.members.load(context, link.openedById);
  }
}

@Resolver(() => SentTestimony)
export class SentTestimonyAnsweredByResolver {
  constructor(private readonly members: MemberLoader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Who answered it.' })
  answeredBy(
    @Parent() sent: SentTestimony,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return sent.answeredById ? this.members.load(context, sent.answeredById) : null;
  }
}

@Resolver(() => Experiment)
export class ExperimentSentTestimoniesResolver {
  constructor(private readonly loader: SentTestimoniesLoader) {}

  @ResolveField(() => [TestimonyLink], {
    description:
      'Its links for testimonies from outside, the latest first; empty for whoever does not lead it.',
  })
  testimonyLinks(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
  ): Promise<TestimonyLink[]> | TestimonyLink[] {
    return mayChange(accessOf(record), actor) ? this.loader.linksOf(actor, record.id) : [];
  }

  @ResolveField(() => [SentTestimony], {
    description: 'What people outside sent, those that wait first; empty for whoever does not lead it.',
  })
  sentTestimonies(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
  ): Promise<SentTestimony[]> | SentTestimony[] {
    return mayChange(accessOf(record), actor) ? this.loader.sentOf(actor, record.id) : [];
  }
}
