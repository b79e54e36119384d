import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Activity } from '@levain/domain/prototypes/activities.js';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { ActivityEnum, VerdictEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'What the library is narrowed to.' })
export class LearningFilter {
  @Field(() => ID, { nullable: true, description: 'Only those of projects of this department.' })
  departmentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  projectId?: string | null;

  @Field(() => ActivityEnum, { nullable: true, description: 'Only those about this activity.' })
  activity?: Activity | null;

  @Field(() => VerdictEnum, { nullable: true, description: 'Only those with this verdict.' })
  verdict?: Verdict | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only those on evidence of this grade, from 1, drawn at random, to 5.',
  })
  grade?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only dead ends, stopped and not taken up again.',
  })
  deadEnds?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that somebody contests.' })
  contested?: boolean | null;
}

@ArgsType()
export class LearningsArgs extends ConnectionArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words in French or English; the last one may be a beginning. Quotes and minus work as elsewhere.',
  })
  text?: string | null;

  @Field(() => LearningFilter, { nullable: true, description: 'What it is narrowed to.' })
  filter?: LearningFilter | null;
}
