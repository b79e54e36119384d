import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberLoader } from '../access/member-loader.js';
import { Member } from '../access/member.model.js';
import { ExperimentLink } from '../experiments/experiment-link.model.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { suggestionWaits } from './open-suggestion.js';
import { ParticipationExperimentLoader } from './participation-experiment.loader.js';
import { readerOf } from './participation-reader-kind.js';
import { Participation } from './participation.model.js';

@Resolver(() => Participation)
export class ParticipationFieldsResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly members: MemberLoader,
    private readonly links: ParticipationExperimentLoader,
  ) {}

  @ResolveField(() => Person, { description: 'Who takes part.' })
  person(@Parent() { row }: Participation, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, row.person_id);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who asked; null for whoever joined unasked.' })
  invitedBy(
    @Parent() { row }: Participation,
    @Context() context: RequestContext,
  ): Promise<Member | null> | null {
    return row.invited_by ? this.members.load(context, row.invited_by) : null;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Who had named this person when declining; the person is told by whom only if they agreed.',
  })
  suggestedBy(
    @Parent() { row }: Participation,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return row.suggested_by ? this.people.load(context, row.suggested_by) : null;
  }

  @ResolveField(() => Person, { nullable: true, description: 'Whom this person named when declining.' })
  suggestedPerson(
    @Parent() { row }: Participation,
    @Context() context: RequestContext,
  ): Promise<Person | null> | null {
    return row.suggested_person_id ? this.people.load(context, row.suggested_person_id) : null;
  }

  @ResolveField(() => ExperimentLink, { description: 'Where.' })
  experiment(
    @Parent() { row }: Participation,
    @Context() context: RequestContext,
  ): Promise<ExperimentLink | null> {
    return this.links.load(context, row.experiment_id);
  }
}

@Resolver(() => Experiment)
export class ExperimentParticipationsResolver {
  @ResolveField(() => [Participation], { description: 'The people in it, in the order in which they came.' })
  participations(@Parent() { record }: Experiment, @Context() { actor }: RequestContext): Participation[] {
    const reader = readerOf(record, actor);
    const all = record.participations;
    return all.map((row) => Participation.from(row, reader(row.person_id), suggestionWaits(row, all)));
  }
}
