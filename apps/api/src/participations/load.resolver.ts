import { loadAlert } from '@levain/domain/participations/load.js';
import { maySeeLoad } from '@levain/domain/participations/solicitations.js';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { todayOf } from '../database/moment.js';
import { localId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Person } from '../people/person.model.js';
import { LoadLoaders } from './load.loaders.js';
import { LoadAlert, PersonLoad, Solicitations } from './load.model.js';
import { termsOf } from './participation-terms.js';
import { Participation } from './participation.model.js';
import { commitmentOf } from './person-load.js';

const FOR_WHOM = 'null for whoever neither is the person nor may invite';

@Resolver(() => Person)
export class PersonLoadResolver {
  constructor(private readonly loaders: LoadLoaders) {}

  @ResolveField(() => PersonLoad, {
    nullable: true,
    description: `What this month asks of the person; ${FOR_WHOM}.`,
  })
  async load(@Parent() person: Person, @Context() context: RequestContext): Promise<PersonLoad | null> {
    const id = idFor(person, context);
    const load = id && (await this.loaders.load(context, id));
    return load ? PersonLoad.from(load, todayOf(context.actor)) : null;
  }

  @ResolveField(() => Solicitations, {
    nullable: true,
    description: `What the person was asked within the last 90 days; ${FOR_WHOM}.`,
  })
  async solicitations(
    @Parent() person: Person,
    @Context() context: RequestContext,
  ): Promise<Solicitations | null> {
    const id = idFor(person, context);
    return id
      ? Solicitations.from(await this.loaders.solicitations(context, id), todayOf(context.actor))
      : null;
  }
}

/** The person's uuid, where the viewer may look. */
function idFor(person: Person, { actor }: RequestContext): string | null {
  const id = localId('person', person.id);
  return id && maySeeLoad(actor, id) ? id : null;
}

@Resolver(() => Participation)
export class ParticipationLoadResolver {
  constructor(private readonly loaders: LoadLoaders) {}

  @ResolveField(() => LoadAlert, {
    nullable: true,
    description:
      'Why saying yes is more than the person allows, while the invitation is open; for the person and those who lead it.',
  })
  async loadAlert(
    @Parent() { row, reader }: Participation,
    @Context() context: RequestContext,
  ): Promise<LoadAlert | null> {
    if (reader === 'other' || row.status !== 'invited') return null;
    const load = await this.loaders.load(context, row.person_id);
    if (!load) return null;
    const others = load.commitments.filter(({ participationId }) => participationId !== row.id);
    const more = commitmentOf(termsOf(row));
    const alert = loadAlert(load, others, { more, today: todayOf(context.actor) });
    return alert && LoadAlert.from(alert);
  }
}
