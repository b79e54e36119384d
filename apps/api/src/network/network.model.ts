import { NO_CENTRALITY } from '@levain/domain/network/centralities.js';
import { DISCLOSURES, type Disclosure, type Withheld } from '@levain/domain/network/read-network.js';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.js';

export const NetworkDisclosureEnum = wordsEnum(
  'NetworkDisclosure',
  DISCLOSURES,
  'How much of a network may be shown: nothing, counts of nominations, or centralities too.',
);
export const CentralityWithheldEnum = wordsEnum(
  'CentralityWithheld',
  [...NO_CENTRALITY, 'LOW_RESPONSE'] as const,
  'Why a centrality is given for nobody.',
);

@ObjectType({ description: 'A round of nominations that ended, whose network may be read.' })
export class NetworkRound {
  @Field(() => ID, { description: 'The round.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => DateScalar, { description: 'The day it ended.' })
  endedOn!: string;
}

@ObjectType({
  description: 'A department with enough answers to be spoken of alone, or all the small ones together.',
})
export class NetworkGroup {
  @Field(() => ID, { nullable: true, description: 'The department; null for the small ones together.' })
  departmentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; null for the small ones together.' })
  name!: string | null;

  @Field(() => Int, { description: 'People of it in the network.' })
  people!: number;

  @Field(() => Int, { description: 'How many of them answered.' })
  answers!: number;
}

@ObjectType({
  description:
    'Nominations from one group to another, or within one: never fewer than the minimum of answers, so that they are nobody’s.',
})
export class DepartmentTie {
  @Field(() => Int, { description: 'The place, in `groups`, of those who name.' })
  from!: number;

  @Field(() => Int, { description: 'The place, in `groups`, of those who are named.' })
  to!: number;

  @Field(() => Int, { description: 'How many nominations.' })
  nominations!: number;
}

@ObjectType({
  description:
    'What the network says of one person. Everything is null for whoever fewer than the minimum of colleagues named.',
})
export class NetworkPosition {
  @Field(() => Int, { description: 'A number drawn by lot, which stands for the person in this reading.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'The person, if they agreed to be named to the viewer.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name, if they agreed.' })
  name!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place of their department in `groups`; null where saying it would give them away.',
  })
  group!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many colleagues named them.' })
  received!: number | null;

  @Field(() => [Int], {
    description:
      'The places, in `groups`, of the departments in which somebody named them; empty where not said.',
  })
  namedFrom!: number[];

  @Field(() => Int, { nullable: true, description: 'From how many departments they are named.' })
  departments!: number | null;

  @Field(() => Int, { nullable: true, description: 'Their rank by colleagues, then by departments.' })
  rank!: number | null;

  @Field(() => Boolean, { description: 'Whether they share it.' })
  tied!: boolean;

  @Field(() => Int, { nullable: true, description: 'Their best rank if any one answer were missing.' })
  bestRank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Their worst rank if any one answer were missing.' })
  worstRank!: number | null;

  @Field(() => Float, { nullable: true, description: 'PageRank, in times the average.' })
  pageRank!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Betweenness: percent of the pairs of others whose shortest paths pass through them.',
  })
  betweenness!: number | null;

  @Field(() => Int, { nullable: true, description: 'Eigenvector centrality, in percent of the highest.' })
  eigenvector!: number | null;
}

@ObjectType({ description: 'One of the people who together reach most of the others.' })
export class ReachStep {
  @Field(() => Int, { description: 'The number of the person.' })
  number!: number;

  @Field(() => Int, {
    description: 'How many people who turn to them turn to nobody before them in the list.',
  })
  adds!: number;
}

@ObjectType({
  description: 'What a round of nominations says of the network. It holds no tie between two people.',
})
export class NetworkReading {
  @Field(() => NetworkRound, { description: 'The round.' })
  round!: NetworkRound;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was computed; null while it is.' })
  computedAt!: string | null;

  @Field(() => NetworkDisclosureEnum, { description: 'How much may be shown.' })
  disclosure!: Disclosure;

  @Field(() => Int, { description: 'People asked or named.' })
  people!: number;

  @Field(() => Int, { description: 'People asked.' })
  asked!: number;

  @Field(() => Int, { description: 'People who answered.' })
  respondents!: number;

  @Field(() => Int, {
    description: 'Answers, or nominations, under which nothing of a group or a person is said.',
  })
  minimumAnswers!: number;

  @Field(() => Float, { description: 'Share of answers under which there are no centralities.' })
  minimumResponse!: number;

  @Field(() => Int, { description: 'Pairs of people of whom one named the other.' })
  ties!: number;

  @Field(() => Int, { nullable: true, description: 'Percent of them that are returned.' })
  reciprocity!: number | null;

  @Field(() => CentralityWithheldEnum, { nullable: true, description: 'Why there is no PageRank.' })
  pageRankWithheld!: Withheld | null;

  @Field(() => CentralityWithheldEnum, { nullable: true, description: 'Why there is no betweenness.' })
  betweennessWithheld!: Withheld | null;

  @Field(() => CentralityWithheldEnum, {
    nullable: true,
    description: 'Why there is no eigenvector centrality.',
  })
  eigenvectorWithheld!: Withheld | null;

  @Field(() => [NetworkGroup], { description: 'The departments.' })
  groups!: NetworkGroup[];

  @Field(() => [DepartmentTie], { description: 'Nominations between departments.' })
  departmentTies!: DepartmentTie[];

  @Field(() => [NetworkPosition], { description: 'The people, by rank, then by number.' })
  positions!: NetworkPosition[];

  @Field(() => Int, { description: 'People who are left out because they could be guessed.' })
  leftOut!: number;

  @Field(() => [ReachStep], { description: 'Who together reach most people.' })
  reach!: ReachStep[];
}
