import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { DateScalar } from '../graphql/scalars.js';

@InputType({ description: 'What the form of a round holds.' })
export class RoundFields {
  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => [String], { description: 'Topics by name, known or new; from one to three.' })
  topics!: string[];

  @Field(() => DateScalar, { description: 'The first day; not before today.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which one may answer.' })
  endsOn!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to ask who gets things moving; yes unless said.',
  })
  asksMovers?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers under which nothing of a group is shown; 5 at least.',
  })
  minimumAnswers?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of answers under which no centrality is given; 0.6 unless said.',
  })
  minimumResponse?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Names that one may give to one question; 5 unless said, 20 at most.',
  })
  namesPerQuestion?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Departments whose people are asked; everybody when left out.',
  })
  departmentIds?: string[] | null;
}

@InputType({ description: 'A round to open.' })
export class OpenRoundInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => RoundFields, { description: 'The round.' })
  round!: RoundFields;
}

@InputType({ isAbstract: true })
export abstract class RoundVersion {
  @Field(() => ID, { description: 'The round.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'The round whose voters are reminded.' })
export class RemindVotersInput extends RoundVersion {}

@InputType({ description: 'The round that ends.' })
export class CloseRoundInput extends RoundVersion {}

@InputType({ description: 'The round that is called off.' })
export class CancelRoundInput extends RoundVersion {}

@InputType({ description: 'Whom to tell that colleagues named them.' })
export class AskNomineesInput extends RoundVersion {
  @Field(() => Int, { nullable: true, description: 'Colleagues who named them, at least; 3 unless said.' })
  namedBy?: number | null;
}

@InputType({ description: 'Whether one agrees to be listed.' })
export class AnswerNominationInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'What one was told.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether one agrees.' })
  accept!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'The topics on which one may be listed; all of them unless said.',
  })
  topicIds?: string[] | null;

  @Field(() => Float, { nullable: true, description: 'Hours a month that one gives, at most.' })
  monthlyHours?: number | null;

  @Field(() => String, { nullable: true, description: 'How one helps, in one’s own words.' })
  help?: string | null;
}
