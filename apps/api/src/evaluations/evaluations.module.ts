import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { CloseEvaluation } from './commands/close-evaluation.js';
import { RecordVerdict } from './commands/record-verdict.js';
import { ReviewVerdict } from './commands/review-verdict.js';
import './evaluation.entity.js';
import { EvaluationsResolver } from './evaluations.resolver.js';
import {
  EvaluationFieldsResolver,
  EvidenceResolver,
  MeasureAnalysisResolver,
  VerdictReviewFieldsResolver,
} from './evidence.resolver.js';
import './learning.entity.js';
import { LearningLoader } from './learning.loader.js';
import { LearningsResolver } from './learnings.resolver.js';
import { EvaluationPage } from './queries/evaluation-page.js';
import './verdict-review.entity.js';

const COMMANDS = [RecordVerdict, ReviewVerdict, CloseEvaluation];

const RESOLVERS = [
  EvaluationsResolver,
  EvidenceResolver,
  EvaluationFieldsResolver,
  MeasureAnalysisResolver,
  VerdictReviewFieldsResolver,
  LearningsResolver,
];

@Module({
  imports: [ExperimentsModule],
  providers: [...COMMANDS, ...RESOLVERS, EvaluationPage, LearningLoader],
  exports: [...COMMANDS, LearningLoader],
})
export class EvaluationsModule {
  constructor(readers: NodeReaders, learnings: LearningLoader) {
    readers.register('learning', (context, uuid) => learnings.load(context, uuid));
  }
}
