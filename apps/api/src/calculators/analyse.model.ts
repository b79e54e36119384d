import type { Analysis } from '@levain/domain/statistics/analysis.js';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/scalars.js';
import { RefusedError } from '../graphql/user-error.js';

@ObjectType({ description: 'What the numbers say.' })
export class AnalysisOfNumbers {
  @Field(() => JsonScalar, { description: "The domain's Analysis, whole; groups by the names given." })
  analysis!: unknown;

  static from(analysis: Analysis): AnalysisOfNumbers {
    return Object.assign(new AnalysisOfNumbers(), { analysis });
  }
}

export const AnalyseAnswer = createUnionType({
  name: 'AnalyseAnswer',
  description: 'What the numbers say, or why they are refused.',
  types: () => [AnalysisOfNumbers, RefusedError] as const,
});
