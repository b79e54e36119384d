import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';

@ArgsType()
export class LearningsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of the statement or of its limits.' })
  text?: string | null;
}
