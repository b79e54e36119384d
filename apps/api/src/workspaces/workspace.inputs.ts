import { Field, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'Another name for the workspace.' })
export class RenameWorkspaceInput {
  @Field(() => String, { description: 'Its new name.' })
  name!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}
