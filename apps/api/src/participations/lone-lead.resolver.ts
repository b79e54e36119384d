import { mayChange } from '@levain/domain/experiments/access.js';
import { isClosed } from '@levain/domain/experiments/experiment-facts.js';
import { isLoneLead } from '@levain/domain/participations/lone-lead.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { accessOf, factsOf } from '../experiments/experiment-record.js';
import { Experiment } from '../experiments/experiment.model.js';
import type { RequestContext } from '../graphql/request-context.js';
import { PersonLoader } from '../people/person.loader.js';
import { Person } from '../people/person.model.js';
import { LoneLead, SuggestedMentor } from './lone-lead.model.js';
import { Mentors } from './queries/mentors.js';

@Resolver(() => Experiment)
export class LoneLeadResolver {
  constructor(private readonly mentors: Mentors) {}

  @ResolveField(() => LoneLead, {
    nullable: true,
    description: 'For those who lead it, when nobody but the owner takes part past the prototype; else null.',
  })
  async loneLead(
    @Parent() { record }: Experiment,
    @Context() { actor }: RequestContext,
  ): Promise<LoneLead | null> {
    if (!mayChange(accessOf(record), actor)) return null;
    const isLone = isLoneLead({
      ...{ stage: record.stage, isClosed: isClosed(factsOf(record, actor)) },
      ownerPersonId: record.owner_person_id,
      participations: record.participations.map(({ person_id, status }) => ({ personId: person_id, status })),
    });
    if (!isLone) return null;
    return Object.assign(new LoneLead(), { mentors: await this.mentors.of(actor, record) });
  }
}

@Resolver(() => SuggestedMentor)
export class SuggestedMentorResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { description: 'Who.' })
  person(@Parent() mentor: SuggestedMentor, @Context() context: RequestContext): Promise<Person | null> {
    return this.people.load(context, mentor.personId);
  }
}
