import { Field, ObjectType } from '@nestjs/graphql';

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
}
