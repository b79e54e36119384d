import { OVERLAP_REASONS, type OverlapReason } from '@levain/domain/experiments/overlap.js';
import { Field, ObjectType } from '@nestjs/graphql';
import { wordsEnum } from '../graphql/domain-enums.js';
import { DateScalar } from '../graphql/scalars.js';
import { ExperimentLink } from './experiment-link.model.js';

export const OverlapReasonEnum = wordsEnum(
  'OverlapReason',
  OVERLAP_REASONS,
  'What two tests running at the same time share.',
);

@ObjectType({
  description: 'Another running test that touches the same people at the same time: advice, never a gate.',
})
export class ExperimentOverlap {
  @Field(() => ExperimentLink, { description: 'The other experiment.' })
  experiment!: ExperimentLink;

  @Field(() => [OverlapReasonEnum], { description: 'What both share.' })
  reasons!: readonly OverlapReason[];

  @Field(() => DateScalar, { description: 'The first day in common.' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day in common; null when no end is fixed.',
  })
  until!: string | null;
}
