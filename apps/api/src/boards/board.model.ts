import type { Verdict } from '@levain/domain/evaluations/verdicts.js';
import type { Stage } from '@levain/domain/experiments/stages.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType, type Connection } from '../graphql/connection.js';
import { StageEnum, VerdictEnum } from '../graphql/domain-enums.js';
import { BoardCard } from './board-card.model.js';

@ObjectType({ description: 'How many experiments stand in a stage.' })
export class StageCount {
  @Field(() => StageEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'How many experiments have a verdict.' })
export class VerdictCount {
  @Field(() => VerdictEnum, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('BoardConnection', {
  description: 'A page of the board, with the counts of all that its filter keeps.',
})
export class BoardConnection extends connectionType(BoardCard) implements Connection<BoardCard> {
  @Field(() => [StageCount], { description: 'All five stages, in their order.' })
  stageCounts!: StageCount[];

  @Field(() => [VerdictCount], { description: 'The verdicts there are.' })
  verdictCounts!: VerdictCount[];

  @Field(() => Int, { description: 'How many were decided.' })
  decidedCount!: number;
}

@ObjectType({ description: 'Something happened on the board: read it again.' })
export class BoardChange {
  @Field(() => ID, { nullable: true, description: 'The experiment, when it is one.' })
  experimentId!: string | null;

  @Field(() => String, { description: 'What happened; `resync` when anything may have changed.' })
  kind!: string;
}
