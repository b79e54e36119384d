import {
  COVER_REASONS,
  SET_ASIDE_REASONS,
  type CoverReason,
  type SetAsideReason,
} from '@levain/domain/network/coverage.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { NetworkRound } from './network.model.js';

export const CoverReasonEnum = wordsEnum(
  'CoverReason',
  COVER_REASONS,
  'Why somebody reaches a department: they work there, or people there turn to them.',
);
export const SetAsideReasonEnum = wordsEnum(
  'SetAsideReason',
  SET_ASIDE_REASONS,
  'Why a relay is not suggested.',
);

@ObjectType({ description: 'A department in which people work, and who reaches it.' })
export class CoveredDepartment {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name of the department it belongs to.' })
  parentName!: string | null;

  @Field(() => Int, { description: 'People who work there.' })
  people!: number;

  @Field(() => Int, { description: 'Relays who work there.' })
  relays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Relays of other departments to whom its people turn; null for those who may not read the network.',
  })
  namedRelays!: number | null;
}

@ObjectType({ description: 'A department that somebody reaches, and why.' })
export class ReachedDepartment {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field(() => CoverReasonEnum, { description: 'Why.' })
  reason!: CoverReason;
}

@ObjectType({ description: 'A relay who may be asked.' })
export class CoverageRelay {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The department they work in.' })
  departmentId!: string | null;

  @Field(() => Boolean, { description: 'Whether they already take part in the experiment, or are asked to.' })
  takesPart!: boolean;

  @Field(() => SetAsideReasonEnum, { nullable: true, description: 'Why they are not suggested.' })
  setAside!: SetAsideReason | null;
}

@ObjectType({ description: 'Somebody who is suggested, and what they bring.' })
export class SuggestedRelay {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Boolean, { description: 'Whether they were kept by hand, or already take part.' })
  kept!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours they would have left this month under their own limit; null when they set none.',
  })
  hoursLeft!: number | null;

  @Field(() => [ReachedDepartment], { description: 'Departments that nobody before them reaches.' })
  adds!: ReachedDepartment[];

  @Field(() => [ReachedDepartment], { description: 'Departments they reach too.' })
  alsoReaches!: ReachedDepartment[];
}

@ObjectType({ description: 'The smallest set of people found that reaches every department.' })
export class CoverageSuggestion {
  @Field(() => [SuggestedRelay], { description: 'Who, in the order in which they were chosen.' })
  people!: SuggestedRelay[];

  @Field(() => [ID], { description: 'Departments that none of them reaches.' })
  unreached!: string[];

  @Field(() => Int, { description: 'No set of fewer people could reach as many departments.' })
  atLeast!: number;

  @Field(() => [CoverageRelay], { description: 'Every relay the viewer may see, by name.' })
  relays!: CoverageRelay[];

  @Field(() => NetworkRound, {
    nullable: true,
    description: 'The round that says to whom people of a department turn; null when none was read yet.',
  })
  round!: NetworkRound | null;
}

@ObjectType({
  description: 'Which departments have a relay, and who could be asked so that all of them are reached.',
})
export class Coverage {
  @Field(() => [CoveredDepartment], { description: 'The departments to reach, in the order of their tree.' })
  departments!: CoveredDepartment[];

  @Field(() => Int, { description: 'Relays the viewer may see.' })
  relays!: number;

  @Field(() => CoverageSuggestion, {
    nullable: true,
    description: 'Who could be asked; null for those who may not read the network.',
  })
  suggestion!: CoverageSuggestion | null;
}
