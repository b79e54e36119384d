import type { MentorReason } from '@levain/domain/participations/lone-lead.js';
import { Field, Float, ObjectType } from '@nestjs/graphql';
import { MentorReasonEnum } from './participation-enums.js';

export interface MentorRow {
  person_id: string;
  reasons: MentorReason[];
  topics: string[];
  room: number | null;
}

@ObjectType({ description: 'A relay who may be asked to stand by the lead.' })
export class SuggestedMentor {
  @Field(() => [MentorReasonEnum], { description: 'Why this person.' })
  reasons!: MentorReason[];

  @Field(() => [String], { description: 'Their topics that match.' })
  topics!: string[];

  @Field(() => Float, { nullable: true, description: 'Hours left this month; null without a limit.' })
  room!: number | null;

  /** For the resolver of `person`. */
  personId!: string;

  static from(row: MentorRow): SuggestedMentor {
    const { reasons, topics, room, person_id: personId } = row;
    return Object.assign(new SuggestedMentor(), { reasons, topics, room, personId });
  }
}

@ObjectType({ description: 'The lead is alone past the prototype, and who might stand by them.' })
export class LoneLead {
  @Field(() => [SuggestedMentor], { description: 'By name, not by merit.' })
  mentors!: SuggestedMentor[];
}
