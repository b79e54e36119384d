import {
  CALL_STANDINGS,
  VOLUNTEER_STATUSES,
  callStanding,
  type CallStanding,
  type VolunteerStatus,
} from '@levain/domain/calls/call.js';
import type { ParticipationRole } from '@levain/domain/participations/roles.js';
import type { HoursPer } from '@levain/domain/participations/terms.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ExperimentLink, type ExperimentLinkRow } from '../experiments/experiment-link.model.js';
import { connectionType } from '../graphql/connection.js';
import { ParticipationRoleEnum, wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { HoursPerEnum } from '../participations/participation-enums.js';

export const CallStandingEnum = wordsEnum('CallStanding', CALL_STANDINGS, 'Where a call stands.');
export const VolunteerStatusEnum = wordsEnum(
  'VolunteerStatus',
  VOLUNTEER_STATUSES,
  'Where somebody who offered themselves stands.',
);

export interface VolunteerRow {
  id: string;
  person_id: string;
  word: string | null;
  above_limit: boolean;
  status: VolunteerStatus;
  answer_reason: string | null;
  created_at: string;
  answered_at: string | null;
  version: number;
}

@ObjectType({ implements: () => [Node], description: 'Somebody who offered themselves for a call.' })
export class CallVolunteer extends Node {
  @Field(() => String, { nullable: true, description: 'Their word.' })
  word!: string | null;

  @Field(() => Boolean, { description: 'They said that they accept above their own limit.' })
  aboveLimit!: boolean;

  @Field(() => VolunteerStatusEnum, { description: 'Where the offer stands.' })
  status!: VolunteerStatus;

  @Field(() => String, { nullable: true, description: 'The reason of the answer, yes or no.' })
  answerReason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When they offered themselves.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they were answered.' })
  answeredAt!: string | null;

  @Field(() => Int, { description: 'Give it back with an answer.' })
  version!: number;

  /** For the resolver of `person`. */
  personId!: string;

  static from(row: VolunteerRow): CallVolunteer {
    return Object.assign(new CallVolunteer(), {
      ...{
        id: globalId('volunteer', row.id),
        word: row.word,
        aboveLimit: row.above_limit,
        status: row.status,
      },
      ...{ answerReason: row.answer_reason, createdAt: row.created_at, answeredAt: row.answered_at },
      ...{ version: row.version, personId: row.person_id },
    });
  }
}

@ObjectType({ description: 'What a call is about.' })
export class CallTopic {
  @Field(() => ID, { description: 'The id of the topic.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

export interface CallRow {
  id: string;
  role: ParticipationRole;
  wanted: string;
  place: string | null;
  seats: number;
  accepted: number;
  hours: number | null;
  hours_per: HoursPer | null;
  starts_on: string | null;
  ends_on: string;
  learns: string | null;
  posted_by: string;
  created_at: string;
  closed_at: string | null;
  version: number;
  experiment: ExperimentLinkRow;
  experiment_closed: boolean;
  topics: { id: string; name: string }[];
  department_names: string[];
  leads: boolean;
  is_in_it: boolean;
  /** All of them for those who lead it, else the reader's own alone. */
  volunteers: VolunteerRow[];
}

@ObjectType({
  implements: () => [Node],
  description: 'What an experiment looks for, and of how many people.',
})
export class Call extends Node {
  @Field(() => ParticipationRoleEnum, { description: 'In which role.' })
  role!: ParticipationRole;

  @Field(() => String, { description: 'What is looked for.' })
  wanted!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => Int, { description: 'How many people.' })
  seats!: number;

  @Field(() => Int, { description: 'How many were accepted.' })
  accepted!: number;

  @Field(() => Float, { nullable: true, description: 'Hours asked of each.' })
  hours!: number | null;

  @Field(() => HoursPerEnum, { nullable: true, description: 'Whether the hours are in all, or each month.' })
  hoursPer!: HoursPer | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from!: string | null;

  @Field(() => DateScalar, { description: 'The last day.' })
  until!: string;

  @Field(() => String, { nullable: true, description: 'What one learns.' })
  learns!: string | null;

  @Field(() => [CallTopic], { description: 'What it is about, by name.' })
  topics!: CallTopic[];

  @Field(() => [String], { description: "The departments of the experiment's project, by name." })
  departmentNames!: string[];

  @Field(() => CallStandingEnum, { description: 'Open, full, past or closed.' })
  standing!: CallStanding;

  @Field(() => DateTimeScalar, { description: 'When it was posted.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  @Field(() => ExperimentLink, { description: 'By which experiment.' })
  experiment!: ExperimentLink;

  @Field(() => Boolean, { description: 'Whether the viewer answers its volunteers.' })
  canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer is in the experiment, or was asked.' })
  isInIt!: boolean;

  @Field(() => CallVolunteer, { nullable: true, description: "The viewer's own offer." })
  ownOffer!: CallVolunteer | null;

  @Field(() => [CallVolunteer], {
    description: 'Who offered themselves, in the order in which they did; for those who lead the experiment.',
  })
  volunteers!: CallVolunteer[];

  /** For the resolver of `postedBy`. */
  postedById!: string;

  static from(row: CallRow, reader: { readonly personId: string; readonly today: string }): Call {
    const facts = {
      ...row,
      closedAt: row.closed_at,
      experimentClosed: row.experiment_closed,
      until: row.ends_on,
    };
    const own = row.volunteers.find(({ person_id }) => person_id === reader.personId);
    return Object.assign(new Call(), {
      ...{ id: globalId('call', row.id), role: row.role, wanted: row.wanted, place: row.place },
      ...{ seats: row.seats, accepted: row.accepted, hours: row.hours, hoursPer: row.hours_per },
      ...{ from: row.starts_on, until: row.ends_on, learns: row.learns },
      topics: row.topics.map(({ id, name }) =>
        Object.assign(new CallTopic(), { id: globalId('topic', id), name }),
      ),
      departmentNames: row.department_names,
      standing: callStanding(facts, reader.today),
      ...{ createdAt: row.created_at, version: row.version },
      experiment: ExperimentLink.from(row.experiment),
      ...{ canAnswer: row.leads, isInIt: row.is_in_it },
      ownOffer: own ? CallVolunteer.from(own) : null,
      volunteers: row.leads ? row.volunteers.map(CallVolunteer.from) : [],
      postedById: row.posted_by,
    });
  }
}

export const CallConnection = connectionType(Call);
