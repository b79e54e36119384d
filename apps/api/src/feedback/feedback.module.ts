import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { AnswerFeedback } from './commands/answer-feedback.js';
import { HandFeedback } from './commands/hand-feedback.js';
import { NameReferents } from './commands/name-referents.js';
import { FeedbackAnswerWriter } from './feedback-answer-writer.js';
import { DepartmentAnswerersResolver, FeedbackFieldsResolver } from './feedback-fields.resolver.js';
import {
  ExperimentFeedbackResolver,
  ObjectionFeedbackResolver,
  TestimonyFeedbackResolver,
} from './feedback-words.resolver.js';
import { FeedbackWriter } from './feedback-writer.js';
import './feedback.entity.js';
import { FeedbackLoaders } from './feedback.loaders.js';
import { FeedbackResolver, NameReferentsResolver } from './feedback.resolver.js';
import { FeedbackAnsweredLetter, FeedbackHeardLetter } from './letters/feedback-answered-letter.js';
import { FeedbackHandedLetter } from './letters/feedback-handed-letter.js';
import { FeedbackNews } from './letters/feedback-news.js';
import { FeedbacksPage } from './queries/feedbacks-page.js';

const COMMANDS = [HandFeedback, AnswerFeedback, NameReferents];
const RESOLVERS = [
  FeedbackResolver,
  NameReferentsResolver,
  FeedbackFieldsResolver,
  DepartmentAnswerersResolver,
  TestimonyFeedbackResolver,
  ObjectionFeedbackResolver,
  ExperimentFeedbackResolver,
];
const LETTERS = [FeedbackNews, FeedbackHandedLetter, FeedbackAnsweredLetter, FeedbackHeardLetter];

@Module({
  imports: [DepartmentsModule, ExperimentsModule],
  providers: [
    ...COMMANDS,
    ...RESOLVERS,
    ...LETTERS,
    ...[FeedbackWriter, FeedbackAnswerWriter, FeedbacksPage, FeedbackLoaders],
  ],
  exports: COMMANDS,
})
export class FeedbackModule {
  constructor(readers: NodeReaders, loaders: FeedbackLoaders) {
    readers.register('feedback', (context, id) => loaders.feedback(context, id));
  }
}
