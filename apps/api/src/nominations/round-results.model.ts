import type { WithheldReason } from '@levain/domain/nominations/disclosure.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../graphql/scalars.js';
import { RoundTopic, WithheldReasonEnum } from './round.model.js';

@ObjectType({ description: 'Somebody whom colleagues named and who agreed to be listed.' })
export class RoundCandidate {
  @Field(() => Int, {
    nullable: true,
    description: 'Colleagues who named them; null when they are fewer than the minimum of the round.',
  })
  namedBy!: number | null;

  /** For the resolver of `person`. */
  personId!: string;
}

@ObjectType({ description: 'Those whom colleagues turn to on a topic, in the order of their names.' })
export class RoundTopicResult {
  @Field(() => RoundTopic, { description: 'The topic.' })
  topic!: RoundTopic;

  @Field(() => [RoundCandidate], { description: 'Those who agreed to be listed on it.' })
  candidates!: RoundCandidate[];
}

@ObjectType({ description: 'How many people a threshold would reach.' })
export class NamedAtLeast {
  @Field(() => Int, { description: 'Colleagues who named them, at least.' })
  namedBy!: number;

  @Field(() => Int, { description: 'People who would be asked for their consent.' })
  people!: number;
}

@ObjectType({
  description: 'What a round says, as far as it may be told. Nobody is named before they agreed.',
})
export class RoundResults {
  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why there are none.' })
  withheld!: WithheldReason | null;

  @Field(() => Boolean, {
    description: 'Whether enough people answered for the place of people in the network to be computed.',
  })
  allowsCentralities!: boolean;

  @Field(() => [RoundTopicResult], { description: 'By topic.' })
  topics!: RoundTopicResult[];

  @Field(() => [RoundCandidate], {
    description:
      'Those who get things moving, named in departments with enough answers, who agreed to be listed.',
  })
  movers!: RoundCandidate[];

  @Field(() => Int, {
    description:
      'Departments whose answers about who gets things moving are withheld: too few people answered.',
  })
  moversWithheldIn!: number;

  @Field(() => Int, { description: 'People who were told that colleagues name them.' })
  told!: number;

  @Field(() => Int, { description: 'Those of them whose answer is waited for.' })
  waiting!: number;

  @Field(() => [NamedAtLeast], {
    description: 'How many more each threshold would reach; empty when nobody.',
  })
  reachable!: NamedAtLeast[];
}

@ObjectType({ description: 'Colleagues name one on a topic.' })
export class OwnNominationTopic {
  @Field(() => RoundTopic, { description: 'The topic.' })
  topic!: RoundTopic;

  @Field(() => Int, { nullable: true, description: 'How many; null when they are too few to be told.' })
  namedBy!: number | null;
}

@ObjectType({
  description:
    'Colleagues named one, and one is asked whether one agrees to be listed. Told to oneself alone.',
})
export class OwnNomination {
  @Field(() => ID, { description: 'What names it in the answer.' })
  id!: string;

  @Field(() => String, { description: 'The title of the round.' })
  roundTitle!: string;

  @Field(() => [OwnNominationTopic], { description: 'On what.' })
  topics!: OwnNominationTopic[];

  @Field(() => Boolean, { description: 'Whether as somebody who gets things moving, too.' })
  movesThings!: boolean;

  @Field(() => DateTimeScalar, { description: 'When one was told.' })
  askedAt!: Date;
}
