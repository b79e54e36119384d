import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or of an address.' })
  text?: string | null;
}

@InputType({ description: 'Somebody who is not in the directory yet.' })
export class AddPersonInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The department.' })
  departmentId?: string | null;
}

@InputType({ description: 'What is right about somebody; it replaces what was there.' })
export class CorrectPersonInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The address to write to.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The department.' })
  departmentId?: string | null;
}
