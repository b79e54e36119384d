import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { MarkPresence } from './commands/mark-presence.js';
import { PersonPresenceInput } from './person.inputs.js';
import { PersonLoader } from './person.loader.js';
import { Person } from './person.model.js';
import {
  MarkPersonBackPayload,
  MarkPersonBackSuccess,
  MarkPersonLeftPayload,
  MarkPersonLeftSuccess,
} from './person.payloads.js';

@Resolver(() => Person)
export class PersonPresenceResolver {
  constructor(
    private readonly presence: MarkPresence,
    private readonly loader: PersonLoader,
  ) {}

  @Mutation(() => MarkPersonLeftPayload, {
    description: 'Notes that somebody has left; what they did stays.',
  })
  @Access('managePeople')
  async markPersonLeft(
    @Context() context: RequestContext,
    @Args('input', { description: 'Who.' }) input: PersonPresenceInput,
  ): Promise<MarkPersonLeftSuccess | UserError> {
    return toPayload(await this.presence.execute(context.actor, input, 'left'), async ({ id }) =>
      Object.assign(new MarkPersonLeftSuccess(), { person: await this.loader.reload(context, id) }),
    );
  }

  @Mutation(() => MarkPersonBackPayload, { description: 'Notes that somebody who had left is back.' })
  @Access('managePeople')
  async markPersonBack(
    @Context() context: RequestContext,
    @Args('input', { description: 'Who.' }) input: PersonPresenceInput,
  ): Promise<MarkPersonBackSuccess | UserError> {
    return toPayload(await this.presence.execute(context.actor, input, 'back'), async ({ id }) =>
      Object.assign(new MarkPersonBackSuccess(), { person: await this.loader.reload(context, id) }),
    );
  }
}
