import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../access/access.decorator.js';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { ChooseCredit } from './commands/choose-credit.js';
import { Thank } from './commands/thank.js';
import { ChooseCreditInput, ThankInput } from './contribution.inputs.js';
import {
  ChooseCreditPayload,
  ChooseCreditSuccess,
  ThankPayload,
  ThankSuccess,
} from './contribution.payloads.js';
import { ContributionLoaders } from './contribution.loaders.js';
import { Contribution } from './contribution.model.js';
import { CreditsLoader } from './credits.loader.js';
import { ThanksLoaders } from './thanks.loaders.js';
import { Thanks } from './thanks.model.js';

@Resolver(() => Thanks)
export class ThanksResolver {
  constructor(
    private readonly thankCommand: Thank,
    private readonly loaders: ThanksLoaders,
    private readonly contributions: ContributionLoaders,
    private readonly people: PersonLoader,
    private readonly links: ExperimentLinkLoader,
  ) {}

  @Mutation(() => ThankPayload, { description: 'Thanks somebody for a contribution or for taking part.' })
  @Access('thank')
  async thank(
    @Context() context: RequestContext,
    @Args('input', { description: 'The word, and what it is for.' }) input: ThankInput,
  ): Promise<ThankSuccess | UserError> {
    return toPayload(await this.thankCommand.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ThankSuccess(), { thanks: await this.loaders.thanks(context, id) }),
    );
  }

  @ResolveField(() => Person, { description: 'Who thanks.' })
  from(@Parent() { row }: Thanks, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, row.from_person_id);
  }

  @ResolveField(() => Person, { description: 'Who is thanked.' })
  to(@Parent() { row }: Thanks, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, row.to_person_id);
  }

  @ResolveField(() => Contribution, {
    nullable: true,
    description: 'The contribution it is for; null when it is for taking part.',
  })
  contribution(
    @Parent() { row }: Thanks,
    @Context() context: RequestContext,
  ): Promise<Contribution | null> | null {
    return row.contribution_id ? this.contributions.contribution(context, row.contribution_id) : null;
  }

  @ResolveField(() => ExperimentLink, { description: 'Where.' })
  experiment(@Parent() { row }: Thanks, @Context() context: RequestContext): Promise<ExperimentLink | null> {
    return this.links.load(context, row.experiment_id);
  }
}

@Resolver()
export class CreditResolver {
  constructor(
    private readonly choose: ChooseCredit,
    private readonly credits: CreditsLoader,
  ) {}

  @Mutation(() => ChooseCreditPayload, {
    description: "Chooses how far the viewer's own name goes with the result of an experiment.",
  })
  @Access('changeOwnAccount')
  async chooseCredit(
    @Context() context: RequestContext,
    @Args('input', { description: 'The experiment, and how far.' }) input: ChooseCreditInput,
  ): Promise<ChooseCreditSuccess | UserError> {
    return toPayload(await this.choose.execute(context.actor, input), async ({ id }) =>
      Object.assign(new ChooseCreditSuccess(), { credits: await this.credits.reload(context, id) }),
    );
  }
}
