import { roadmapWindow } from '@levain/domain/roadmap/roadmap.js';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access, Actor } from '../access/access.decorator.js';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { localId, type ObjectType } from '../graphql/global-id.js';
import { toPayload } from '../graphql/payload.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { UserError } from '../graphql/user-error.js';
import { CalendarLinks } from './calendar-links.js';
import { readRoadmap } from './roadmap-sql.js';
import {
  CalendarLink,
  MakeCalendarLinkInput,
  MakeCalendarLinkPayload,
  MakeCalendarLinkSuccess,
  RemoveCalendarLinkPayload,
  RemoveCalendarLinkSuccess,
  Roadmap,
  RoadmapArgs,
  RoadmapItem,
} from './roadmap.model.js';

/** What is shown at most; one more is read, to say that there is more. */
const MOST_SHOWN = 500;

const NOTHING = '00000000-0000-0000-0000-000000000000';

@Resolver(() => Roadmap)
export class RoadmapResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: CalendarLinks,
  ) {}

  @Query(() => Roadmap, { description: 'What is planned, what runs, what is due, in the days asked for.' })
  @Access('member')
  async roadmap(@Actor() actor: ActingMember, @Args() args: RoadmapArgs): Promise<Roadmap> {
    const today = todayOf(actor);
    const window = roadmapWindow(today, args);
    const asked = {
      ...window,
      most: MOST_SHOWN + 1,
      projectId: uuidOf('project', args.projectId),
      departmentId: uuidOf('department', args.departmentId),
    };
    const rows = await this.unitOfWork.read(actor, (tx) => readRoadmap(tx, actor, asked));
    const items = rows.slice(0, MOST_SHOWN).map(RoadmapItem.from);
    return Object.assign(new Roadmap(), { ...window, today, items, isCut: rows.length > MOST_SHOWN });
  }

  @Query(() => CalendarLink, {
    nullable: true,
    description: "The viewer's link for a calendar, if there is one.",
  })
  @Access('member')
  calendarLink(@Actor() actor: ActingMember): Promise<CalendarLink | null> {
    return this.links.of(actor);
  }

  @Mutation(() => MakeCalendarLinkPayload, {
    description: 'Makes the link that a calendar subscribes to; the one before it ends.',
  })
  @Access('member')
  async makeCalendarLink(
    @Context() { actor }: RequestContext,
    @Args('input', { description: 'Whose dates it gives.' }) input: MakeCalendarLinkInput,
  ): Promise<MakeCalendarLinkSuccess | UserError> {
    return toPayload(await this.links.make(actor, input.scope), (made) =>
      Object.assign(new MakeCalendarLinkSuccess(), made),
    );
  }

  @Mutation(() => RemoveCalendarLinkPayload, { description: 'Ends the link of the viewer.' })
  @Access('member')
  async removeCalendarLink(
    @Context() { actor }: RequestContext,
  ): Promise<RemoveCalendarLinkSuccess | UserError> {
    return toPayload(await this.links.remove(actor), (removed) =>
      Object.assign(new RemoveCalendarLinkSuccess(), removed),
    );
  }
}

/** An id of nothing narrows to nothing. */
const uuidOf = (type: ObjectType, id: string | null | undefined): string | null =>
  id ? (localId(type, id) ?? NOTHING) : null;
