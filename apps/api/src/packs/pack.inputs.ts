import { Field, InputType } from '@nestjs/graphql';
import { BoardScopeInput } from '../boards/board-scope.inputs.js';

@InputType({ description: 'The board to freeze, as it stands now.' })
export class FreezePackInput {
  @Field(() => String, { description: 'The same key twice gives the first answer.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'How the pack is headed; one line.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A word to those who read it.' })
  note?: string | null;

  @Field(() => BoardScopeInput, { nullable: true, description: 'What it tells of; nothing: everything.' })
  scope?: BoardScopeInput | null;
}
