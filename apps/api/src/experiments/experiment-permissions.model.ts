import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the viewer may do with an experiment.' })
export class ExperimentPermissions {
  @Field(() => Boolean, { description: 'Change it and move it through its stages.' })
  canEdit!: boolean;

  @Field(() => Boolean, { description: 'Record measurements.' })
  canRecordMeasurements!: boolean;

  @Field(() => Boolean, { description: 'Record the verdict.' })
  canRecordVerdict!: boolean;

  @Field(() => Boolean, { description: 'Confirm or contest the verdict.' })
  canReviewVerdict!: boolean;

  @Field(() => Boolean, { description: 'Take the decision.' })
  canDecide!: boolean;

  @Field(() => Boolean, { description: 'Join it in a role.' })
  canJoin!: boolean;
}
