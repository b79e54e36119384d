import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CreateTopic } from './commands/create-topic.js';
import { CreateTopicInput } from './profile.inputs.js';
import { Topic } from './profile.model.js';
import { CreateTopicPayload, CreateTopicSuccess } from './profile.payloads.js';
import { TopicsQuery } from './queries/topics.js';

@Resolver(() => Topic)
export class TopicsResolver {
  constructor(
    private readonly create: CreateTopic,
    private readonly read: TopicsQuery,
  ) {}

  @Query(() => [Topic], { description: 'What relays are asked about, by name.' })
  @Access('member')
  topics(@Actor() actor: ActingMember): Promise<Topic[]> {
    return this.read.all(actor);
  }

  @Mutation(() => CreateTopicPayload, { description: 'Adds something that relays are asked about.' })
  @Access('managePeople')
  async createTopic(
    @Context() context: RequestContext,
    @Args('input', { description: 'The topic.' }) input: CreateTopicInput,
  ): Promise<CreateTopicSuccess | UserError> {
    return toPayload(await this.create.execute(context.actor, input), async ({ id }) =>
      Object.assign(new CreateTopicSuccess(), { topic: await this.read.one(context.actor, id) }),
    );
  }
}
