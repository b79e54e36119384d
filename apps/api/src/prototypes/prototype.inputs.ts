import type { Activity } from '@levain/domain/prototypes/activities.js';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ConnectionArgs } from '../graphql/connection.js';
import { ActivityEnum } from '../graphql/domain-enums.js';

@InputType({ description: 'What the form of a prototype holds.' })
export class PrototypeFields {
  @Field(() => String, { description: 'What it is.' })
  name!: string;

  @Field(() => String, { description: 'The need it answers.' })
  need!: string;

  @Field(() => String, { description: 'The smallest form that can be put in place.' })
  smallestForm!: string;

  @Field(() => ActivityEnum, { description: 'What people do with it.' })
  activity!: Activity;

  @Field(() => Float, { nullable: true, description: 'What it costs; none when not known.' })
  cost?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The currency of the cost (ISO 4217), EUR unless said.',
  })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  link?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The channel it opens to people, its hours and after-care.',
  })
  touchpoint?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it is part of.' })
  projectId?: string | null;

  @Field(() => [ID], { description: 'The benchmarks it derives from.' })
  benchmarkIds!: string[];
}

@InputType({ description: 'A new prototype.' })
export class ProposePrototypeInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => PrototypeFields, { description: 'The prototype.' })
  prototype!: PrototypeFields;
}

@InputType({ description: 'Another reading of a prototype.' })
export class RevisePrototypeInput {
  @Field(() => ID, { description: 'The prototype.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => PrototypeFields, { description: 'As it should read; it replaces what was there.' })
  prototype!: PrototypeFields;
}

@ArgsType()
export class PrototypesArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: 'Part of its text.' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  projectId?: string | null;
}
