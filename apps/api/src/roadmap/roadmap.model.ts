import {
  CALENDAR_SCOPES,
  ROADMAP_KINDS,
  ROADMAP_STATES,
  type CalendarScope,
  type RoadmapKind,
  type RoadmapState,
} from '@levain/domain/roadmap/roadmap.js';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { payloadUnion } from '../graphql/payload.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import type { RoadmapRow } from './roadmap-sql.js';

const RoadmapKindEnum = wordsEnum('RoadmapKind', ROADMAP_KINDS, 'What stands on the roadmap.');
const RoadmapStateEnum = wordsEnum(
  'RoadmapState',
  ROADMAP_STATES,
  'Whether it has begun, runs or waits, or is over.',
);
const CalendarScopeEnum = wordsEnum('CalendarScope', CALENDAR_SCOPES, 'Whose dates a calendar holds.');

const OBJECT = {
  test: 'experiment',
  ask: 'ask',
  task: 'task',
  goal: 'goal',
  pack: 'pack',
  benchmark: 'benchmark',
} as const;

@ObjectType({ description: 'Something with dates: a test from its start to its stop, or a day.' })
export class RoadmapItem {
  @Field(() => ID, {
    description: 'The experiment, the question, the task, the goal, the pack or the benchmark.',
  })
  id!: string;

  @Field(() => RoadmapKindEnum, { description: 'What it is.' })
  kind!: RoadmapKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Its last day; the same one for a day.' })
  endsOn!: string;

  @Field(() => RoadmapStateEnum, { description: 'Where it stands.' })
  state!: RoadmapState;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the experiment, if it is or belongs to one; of the benchmark.',
  })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'The name of its project, if it has one.' })
  projectName!: string | null;

  static from(row: RoadmapRow): RoadmapItem {
    return Object.assign(new RoadmapItem(), {
      ...{ id: globalId(OBJECT[row.kind], row.id), kind: row.kind, title: row.title, state: row.state },
      ...{ startsOn: row.starts_on, endsOn: row.ends_on, number: row.number, projectName: row.project },
    });
  }
}

@ObjectType({ description: 'What is planned, what runs, what is due.' })
export class Roadmap {
  @Field(() => DateScalar, { description: 'The first day shown.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day shown.' })
  to!: string;

  @Field(() => DateScalar, { description: 'Today.' })
  today!: string;

  @Field(() => [RoadmapItem], { description: 'The earliest first.' })
  items!: RoadmapItem[];

  @Field(() => Boolean, { description: 'Whether there is more than is shown: narrow the days.' })
  isCut!: boolean;
}

@ArgsType()
export class RoadmapArgs {
  @Field(() => DateScalar, { nullable: true, description: 'From when; nothing: about three months back.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when; nothing: about nine months ahead.' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what belongs to this project.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what belongs to the projects of this department.' })
  departmentId?: string | null;
}

@ObjectType({ description: "The viewer's link for a calendar. Its address is said once, when it is made." })
export class CalendarLink {
  @Field(() => CalendarScopeEnum, { description: 'Whose dates it gives.' })
  scope!: CalendarScope;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;
}

@InputType({ description: 'A link for a calendar.' })
export class MakeCalendarLinkInput {
  @Field(() => CalendarScopeEnum, { description: 'Whose dates it gives.' })
  scope!: CalendarScope;
}

@ObjectType({ description: 'The link is made; the one before it opens nothing from now on.' })
export class MakeCalendarLinkSuccess {
  @Field(() => String, { description: 'The whole address; it is said this once.' })
  url!: string;

  @Field(() => CalendarLink, { description: 'What is kept of it.' })
  calendarLink!: CalendarLink;
}

@ObjectType({ description: 'There is no link any more.' })
export class RemoveCalendarLinkSuccess {
  @Field(() => CalendarLink, { nullable: true, description: 'None any more.' })
  calendarLink!: CalendarLink | null;
}

export const MakeCalendarLinkPayload = payloadUnion('MakeCalendarLinkPayload', MakeCalendarLinkSuccess);
export const RemoveCalendarLinkPayload = payloadUnion('RemoveCalendarLinkPayload', RemoveCalendarLinkSuccess);
