import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something happened in an experiment: read it again.' })
export class ExperimentChange {
  @Field(() => ID, { description: 'The experiment.' })
  experimentId!: string;

  @Field(() => String, { description: 'What happened; `resync` when anything may have changed.' })
  kind!: string;
}
