import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/departments.module.js';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { HypothesesModule } from '../hypotheses/hypotheses.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { AnswerWriter } from './answer-writer.js';
import { AnswerObjection } from './commands/answer-objection.js';
import { MeasureObjection } from './commands/measure-objection.js';
import { RaiseObjection } from './commands/raise-objection.js';
import { ReopenObjection } from './commands/reopen-objection.js';
import { TurnIntoHypothesis } from './commands/turn-into-hypothesis.js';
import { WithdrawObjection } from './commands/withdraw-objection.js';
import { ObjectionAnsweredLetter } from './letters/objection-answered-letter.js';
import { ObjectionNews } from './letters/objection-news.js';
import { ObjectionRaisedLetter } from './letters/objection-raised-letter.js';
import { ObjectionAnswersResolver } from './objection-answers.resolver.js';
import { ObjectionFieldsResolver, ObjectionStrengthsResolver } from './objection-fields.resolver.js';
import {
  ExperimentObjectionsResolver,
  HypothesisObjectionsResolver,
  ObjectionSubjectsResolver,
} from './objection-subjects.resolver.js';
import { ObjectionViewsResolver, SaidAndDoneResolver } from './objection-views.resolver.js';
import './objection.entity.js';
import { ObjectionLoaders } from './objection.loaders.js';
import { ObjectionsResolver } from './objections.resolver.js';
import { OnceByAuthor } from './once-by-author.js';
import { ObjectionMapQuery } from './queries/objection-map.js';
import { ObjectionsPage } from './queries/objections-page.js';
import { SaidAndDoneQuery } from './queries/said-and-done.js';

const COMMANDS = [
  RaiseObjection,
  MeasureObjection,
  AnswerObjection,
  ReopenObjection,
  WithdrawObjection,
  TurnIntoHypothesis,
];

const RESOLVERS = [
  ObjectionsResolver,
  ObjectionAnswersResolver,
  ObjectionFieldsResolver,
  ObjectionStrengthsResolver,
  ObjectionSubjectsResolver,
  ExperimentObjectionsResolver,
  HypothesisObjectionsResolver,
  ObjectionViewsResolver,
  SaidAndDoneResolver,
];

const QUERIES = [ObjectionsPage, ObjectionMapQuery, SaidAndDoneQuery, ObjectionLoaders];
const LETTERS = [ObjectionNews, ObjectionRaisedLetter, ObjectionAnsweredLetter];

@Module({
  imports: [DepartmentsModule, ExperimentsModule, HypothesesModule, PeopleModule, ProjectsModule],
  providers: [...COMMANDS, ...RESOLVERS, ...QUERIES, ...LETTERS, AnswerWriter, OnceByAuthor],
  exports: COMMANDS,
})
export class ObjectionsModule {
  constructor(readers: NodeReaders, loaders: ObjectionLoaders) {
    readers.register('objection', (context, id) => loaders.objection(context, id));
  }
}
