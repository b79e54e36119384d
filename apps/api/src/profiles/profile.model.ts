import type { ProfileStatus, ProfileVisibility } from '@levain/domain/people/profile.js';
import { isPaused, PROFILE_STATUSES } from '@levain/domain/people/profile.js';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { globalId } from '../graphql/global-id.js';
import { Node } from '../graphql/node.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';
import { ProfileVisibilityEnum } from './profile.inputs.js';

export const ProfileStatusEnum = wordsEnum(
  'ProfileStatus',
  PROFILE_STATUSES,
  'What a person answered to being listed as a relay.',
);

@ObjectType({ implements: () => [Node], description: 'What relays are asked about.' })
export class Topic extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'How many relays say they help on it, as the reader may see them.' })
  relayCount!: number;

  static from(row: TopicRow): Topic {
    return Object.assign(new Topic(), {
      id: globalId('topic', row.id),
      name: row.name,
      relayCount: row.relay_count,
    });
  }
}

export interface TopicRow {
  id: string;
  name: string;
  relay_count: number;
}

@ObjectType({ description: 'What a relay says of themselves: their own words, shown to whom they chose.' })
export class InfluencerProfile {
  @Field(() => ProfileStatusEnum, {
    description: 'Their answer; others than the person only ever see relays who are listed.',
  })
  status!: ProfileStatus;

  @Field(() => [Topic], { description: 'What they are asked about, by name.' })
  topics!: Topic[];

  @Field(() => String, { nullable: true, description: 'How they help.' })
  help!: string | null;

  @Field(() => ProfileVisibilityEnum, { description: 'Who may see this profile.' })
  visibility!: ProfileVisibility;

  @Field(() => Float, { nullable: true, description: 'Hours they can give in a month; null sets no limit.' })
  monthlyHours!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of their pause.' })
  pausedUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether they are asked nothing for now.' })
  isPaused!: boolean;

  @Field(() => DateTimeScalar, { description: 'When they answered.' })
  answeredAt!: string;

  @Field(() => Int, { description: 'Give it back with a change.' })
  version!: number;

  static from(row: ProfileRow, today: string): InfluencerProfile {
    return Object.assign(new InfluencerProfile(), {
      status: row.status,
      topics: row.topics.map((topic) => Topic.from(topic)),
      help: row.help,
      visibility: row.visibility,
      monthlyHours: row.monthly_hours,
      pausedUntil: row.paused_until,
      isPaused: isPaused(row.paused_until, today),
      answeredAt: row.answered_at,
      version: row.version,
    });
  }
}

export interface ProfileRow {
  person_id: string;
  status: ProfileStatus;
  topics: TopicRow[];
  help: string | null;
  visibility: ProfileVisibility;
  monthly_hours: number | null;
  paused_until: string | null;
  answered_at: string;
  version: number;
}
