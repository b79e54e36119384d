import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'A new department.' })
export class CreateDepartmentInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Its name, unique in the workspace.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The department it belongs to; none at the top.' })
  parentId?: string | null;
}

@InputType({ description: 'Another name for a department.' })
export class RenameDepartmentInput {
  @Field(() => ID, { description: 'The department.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'Its new name, unique in the workspace.' })
  name!: string;
}
