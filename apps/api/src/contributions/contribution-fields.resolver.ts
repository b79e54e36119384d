import { mayChangeContribution, tookPart } from '@levain/domain/contributions/contribution.js';
import { mayChange } from '@levain/domain/experiments/access.js';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ExperimentLinkLoader } from '../experiments/experiment-link.loader.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { accessOf } from '../experiments/experiment-record.js';
import { Experiment } from '../experiments/experiment.model.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { participationFactsOf } from '../participations/participation-store.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { ContributionLoaders } from './contribution.loaders.js';
import { Contribution } from './contribution.model.js';
import { CreditsLoader } from './credits.loader.js';
import { Credits } from './credits.model.js';
import { ThanksLoaders } from './thanks.loaders.js';
import { Thanks } from './thanks.model.js';

const whose = ({ row }: Contribution) => ({ personId: row.person_id, recordedBy: row.recorded_by });

@Resolver(() => Contribution)
export class ContributionFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly links: ExperimentLinkLoader,
    private readonly given: ThanksLoaders,
  ) {}

  @ResolveField(() => Person, { description: 'Who did it.' })
  person(@Parent() { row }: Contribution, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, row.person_id);
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who wrote it down for them; null when they did.',
  })
  recordedBy(
    @Parent() { row }: Contribution,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return row.recorded_by === row.person_id ? null : this.people.load(context, row.recorded_by);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'The minutes it took: for the person and for who wrote it down, and for nobody else.',
  })
  minutes(@Parent() contribution: Contribution, @Context() { actor }: RequestContext): number | null {
    return mayChangeContribution(actor.personId, whose(contribution)) ? contribution.row.minutes : null;
  }

  @ResolveField(() => ExperimentLink, { description: 'What it was for.' })
  experiment(
    @Parent() { row }: Contribution,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> {
    return this.links.load(context, row.experiment_id);
  }

  @ResolveField(() => [Thanks], {
    description: 'The thanks for it that the viewer may read, the latest first.',
  })
  thanks(@Parent() { row }: Contribution, @Context() context: RequestContext): Promise<Thanks[]> {
    return this.given.ofContribution(context, row.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may correct it or take it back.' })
  viewerCanEdit(@Parent() contribution: Contribution, @Context() { actor }: RequestContext): boolean {
    return mayChangeContribution(actor.personId, whose(contribution));
  }
}

@Resolver(() => Experiment)
export class ExperimentContributionsResolver {
  constructor(
    private readonly loaders: ContributionLoaders,
    private readonly given: ThanksLoaders,
    private readonly creditsLoader: CreditsLoader,
  ) {}

  @ResolveField(() => [Contribution], {
    description: 'What people brought, the latest first; of those who prefer not to be named, nothing.',
  })
  contributions(
    @Parent() { record }: Experiment,
    @Context() context: RequestContext,
  ): Promise<Contribution[]> {
    return this.loaders.ofExperiment(context, record.id);
  }

  @ResolveField(() => [Thanks], { description: 'The thanks that the viewer may read, the latest first.' })
  thanks(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Thanks[]> {
    return this.given.ofExperiment(context, record.id);
  }

  @ResolveField(() => Credits, { description: 'Who took part and what they brought, by role and by name.' })
  credits(@Parent() { record }: Experiment, @Context() context: RequestContext): Promise<Credits> {
    return this.creditsLoader.load(context, record.id);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer takes or took part, and may log what they brought.',
  })
  viewerCanContribute(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): boolean {
    return tookPart(participationFactsOf(record, actor), actor.personId);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may log what others brought.' })
  viewerCanContributeForOthers(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
  ): boolean {
    return mayChange(accessOf(record), actor);
  }
}

@Resolver(() => Person)
export class PersonContributionsResolver {
  constructor(private readonly loaders: ContributionLoaders) {}

  @ResolveField(() => [Contribution], {
    description: 'What this person brought lately, where they are named.',
  })
  contributions(@Parent() { id }: Person, @Context() context: RequestContext): Promise<Contribution[]> {
    return this.loaders.ofPerson(context, localId('person', id) ?? '');
  }
}
