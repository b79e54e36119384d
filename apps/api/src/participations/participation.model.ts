import type {
  AdviserWeight,
  ParticipationRole,
  ParticipationStatus,
} from '@levain/domain/participations/roles.js';
import type { HoursPer } from '@levain/domain/participations/terms.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ParticipationRow } from '../experiments/participation-row.js';
import { ParticipationRoleEnum, ParticipationStatusEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { AdviserWeightEnum, HoursPerEnum } from './participation-enums.js';

/** Those who lead the experiment, the person themselves, or any other member. */
export type ParticipationReaderKind = 'leads' | 'self' | 'other';

@ObjectType({ implements: () => [Node], description: 'A person in an experiment, in a named role.' })
export class Participation extends Node {
  @Field(() => ParticipationRoleEnum, { description: 'What the person does in it.' })
  role!: ParticipationRole;

  @Field(() => ParticipationStatusEnum, { description: 'Where it stands.' })
  status!: ParticipationStatus;

  @Field(() => String, { nullable: true, description: 'Why this person: what they were told when invited.' })
  message!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours asked.' })
  hours!: number | null;

  @Field(() => HoursPerEnum, { nullable: true, description: 'Whether the hours are in all, or each month.' })
  hoursPer!: HoursPer | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'What the person will learn.' })
  learns!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom an outside adviser works.' })
  organisation!: string | null;

  @Field(() => AdviserWeightEnum, {
    nullable: true,
    description: "How much an outside adviser's word weighs.",
  })
  weight!: AdviserWeight | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Asked knowingly above the person's limit; null for whoever neither leads it nor is the person.",
  })
  overLimit!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The person said yes above their own limit; null for whoever neither leads it nor is the person.',
  })
  acceptedAboveLimit!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the person declined or left.' })
  answerReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom this person named when declining, where the directory knows nobody by that name.',
  })
  suggestedName!: string | null;

  @Field(() => Boolean, {
    description: 'Whom this person named when declining waits to be asked, or set aside.',
  })
  suggestionWaits!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the person was invited or joined.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person answered.' })
  answeredAt!: string | null;

  @Field(() => Int, { description: 'Give it back with an answer.' })
  version!: number;

  /** For the resolvers of its fields. */
  row!: ParticipationRow;
  reader!: ParticipationReaderKind;

  /** Why somebody said no, and whom they named, is for those who lead the experiment and for themselves; so is a limit. */
  static from(
    row: ParticipationRow,
    reader: ParticipationReaderKind,
    suggestionWaits = false,
  ): Participation {
    const shows = reader !== 'other';
    const namesSuggester = reader === 'leads' || (reader === 'self' && row.suggester_named);
    return Object.assign(new Participation(), {
      ...{ id: globalId('participation', row.id), role: row.role, status: row.status, message: row.message },
      ...{ hours: row.hours, hoursPer: row.hours_per, from: row.starts_on, until: row.ends_on },
      ...{ learns: row.learns, organisation: row.organisation, weight: row.weight },
      overLimit: shows ? row.over_limit : null,
      acceptedAboveLimit: shows ? row.accepted_above_limit : null,
      answerReason: shows ? row.answer_reason : null,
      suggestedName: shows ? row.suggested_name : null,
      suggestionWaits: reader === 'leads' && suggestionWaits,
      ...{ createdAt: row.created_at, answeredAt: row.answered_at, version: row.version },
      row: {
        ...row,
        suggested_person_id: shows ? row.suggested_person_id : null,
        suggested_by: namesSuggester ? row.suggested_by : null,
      },
      reader,
    });
  }
}
