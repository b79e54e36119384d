import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';

@InputType({ description: 'What the form of a project holds.' })
export class ProjectFields {
  @Field(() => String, { description: 'Its name, unique in the workspace.' })
  name!: string;

  @Field(() => String, { description: 'What it is for.' })
  purpose!: string;

  @Field(() => String, { description: 'Whom it is for.' })
  audience!: string;

  @Field(() => String, { description: 'What these people hope for.' })
  audienceAspiration!: string;

  @Field(() => String, { description: 'What the company wants of it.' })
  companyObjective!: string;

  @Field(() => ID, { nullable: true, description: 'The person who stands for it.' })
  sponsorId?: string | null;

  @Field(() => [ID], { description: 'The departments concerned.' })
  departmentIds!: string[];

  @Field(() => [ID], { description: 'The members who lead it too.' })
  coLeadIds!: string[];
}

@InputType({ description: 'A new project.' })
export class CreateProjectInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => ProjectFields, { description: 'The project.' })
  project!: ProjectFields;
}

@InputType({ description: 'Another reading of a project.' })
export class ReviseProjectInput {
  @Field(() => ID, { description: 'The project.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => ProjectFields, { description: 'As it should read; it replaces what was there.' })
  project!: ProjectFields;
}

@ArgsType()
export class ProjectsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of its text.' })
  text?: string | null;
}
