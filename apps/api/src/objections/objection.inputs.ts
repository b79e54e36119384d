import type { AnswerStance } from '@levain/domain/objections/answer.js';
import type { ObjectionKind } from '@levain/domain/objections/objection.js';
import type { ObjectionStanding } from '@levain/domain/objections/standing.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import { HypothesisFields } from '../hypotheses/hypothesis.inputs.js';
import { AnswerStanceEnum, ObjectionKindEnum, ObjectionStandingEnum } from './objection.model.js';

@InputType({ description: 'What the form of a resistance holds.' })
export class ObjectionFields {
  @Field(() => ObjectionKindEnum, { description: 'What it is about.' })
  kind!: ObjectionKind;

  @Field(() => String, { nullable: true, description: 'In other words, for a kind outside the six.' })
  kindLabel?: string | null;

  @Field(() => String, { description: 'It, in one line.' })
  statement!: string;

  @Field(() => String, { nullable: true, description: 'What else there is to say.' })
  details?: string | null;

  @Field(() => Int, { description: 'How strong it is, from 1, a question, to 5, a refusal.' })
  strength!: number;

  @Field(() => String, { nullable: true, description: 'In a word, why.' })
  word?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where it comes from; nothing: the whole organisation. Where fewer than five people could have spoken, the department above is kept.',
  })
  departmentId?: string | null;

  @Field(() => Boolean, { description: 'Whether the person who raises it wishes to be named with it.' })
  isNamed!: boolean;
}

@InputType({ description: 'A resistance.' })
export class RaiseObjectionInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The experiment, hypothesis or project it is about; nothing: the workspace.',
  })
  aboutId?: string | null;

  @Field(() => ObjectionFields, { description: 'The resistance.' })
  objection!: ObjectionFields;
}

@InputType({ description: 'One resistance, as it was read.' })
class HeldObjectionInput {
  @Field(() => ID, { description: 'The resistance.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'How strong a resistance is now.' })
export class MeasureObjectionInput extends HeldObjectionInput {
  @Field(() => Int, { description: 'From 1, a question, to 5, a refusal.' })
  strength!: number;

  @Field(() => String, { description: 'In a word, why.' })
  word!: string;
}

@InputType({ description: 'What is answered to a resistance.' })
export class AnswerObjectionInput extends HeldObjectionInput {
  @Field(() => AnswerStanceEnum, { description: 'What becomes of it; a hypothesis is an act of its own.' })
  stance!: AnswerStance;

  @Field(() => String, { description: 'The reason: its author receives it.' })
  reason!: string;
}

@InputType({ description: 'Why an answer does not do.' })
export class ReopenObjectionInput extends HeldObjectionInput {
  @Field(() => String, { description: 'What it lacks.' })
  reason!: string;
}

@InputType({ description: 'A resistance taken back.' })
export class WithdrawObjectionInput extends HeldObjectionInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType({ description: 'A resistance that becomes a hypothesis.' })
export class TurnIntoHypothesisInput extends HeldObjectionInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => HypothesisFields, {
    nullable: true,
    description: 'The hypothesis; nothing: as the resistance fills it in, for its owner to complete.',
  })
  hypothesis?: HypothesisFields | null;

  @Field(() => String, { description: 'What is said to the author of the resistance.' })
  reason!: string;
}

@ArgsType()
export class ObjectionsArgs extends ConnectionArgs {
  @Field(() => ObjectionKindEnum, { nullable: true, description: 'Only those of this kind.' })
  kind?: ObjectionKind | null;

  @Field(() => ID, { nullable: true, description: 'Only those shown for this department.' })
  departmentId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those shown for the whole organisation.',
  })
  ofOrganisation?: boolean | null;

  @Field(() => ObjectionStandingEnum, { nullable: true, description: 'Only those that stand so today.' })
  standing?: ObjectionStanding | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those about this experiment, hypothesis or project.',
  })
  aboutId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those that still lived on this day or later.',
  })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those that were raised by this day.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those the viewer raised.' })
  mine?: boolean | null;
}
