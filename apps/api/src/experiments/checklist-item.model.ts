import { Field, ObjectType } from '@nestjs/graphql';
import { Refusal } from '../graphql/user-error.js';

@ObjectType({ description: 'One thing that the next gate asks for.' })
export class ChecklistItem {
  @Field(() => String, {
    description: 'One of the codes of the checklist; the catalogues of messages word it.',
  })
  code!: string;

  @Field(() => Boolean, { description: 'Whether it is there.' })
  done!: boolean;

  @Field(() => String, { nullable: true, description: 'Dotted path of the control it leads to.' })
  field!: string | null;

  @Field(() => Boolean, { description: 'False for advice, which never closes the gate.' })
  required!: boolean;

  @Field(() => [Refusal], { description: 'What is missing, to be worded at the control.' })
  refusals!: Refusal[];
}
