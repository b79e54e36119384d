import { Module } from '@nestjs/common';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { ChangeStance } from './commands/change-stance.js';
import { DescribeDeadEnd } from './commands/describe-dead-end.js';
import { TakeStance } from './commands/take-stance.js';
import { WithdrawStance } from './commands/withdraw-stance.js';
import { LearningLibraryResolver } from './learning-library.resolver.js';
import './learning-stance.entity.js';
import { LearningAssessedLetter } from './letters/learning-assessed-letter.js';
import { LearningDetails } from './queries/learning-details.js';
import { LearningLibraryQuery } from './queries/learning-library.js';
import { LearningStandings } from './queries/learning-standings.js';
import { StanceNews } from './stance-news.js';
import { StancesResolver } from './stances.resolver.js';

const COMMANDS = [TakeStance, ChangeStance, WithdrawStance, DescribeDeadEnd];
const QUERIES = [LearningLibraryQuery, LearningDetails, LearningStandings];

@Module({
  imports: [EvaluationsModule],
  providers: [
    ...[...COMMANDS, ...QUERIES],
    ...[LearningLibraryResolver, StancesResolver, StanceNews, LearningAssessedLetter],
  ],
  exports: COMMANDS,
})
export class LearningsModule {}
