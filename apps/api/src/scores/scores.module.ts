import { Module } from '@nestjs/common';
import { ScoreHypothesis } from './commands/score-hypothesis.js';
import { HypothesisScoresQuery } from './queries/hypothesis-scores.js';
import { ScoreRecordQuery } from './queries/score-record.js';
import './scores.entity.js';
import { ScoresResolver } from './scores.resolver.js';

@Module({
  providers: [ScoreHypothesis, ScoresResolver, HypothesisScoresQuery, ScoreRecordQuery],
  exports: [ScoreHypothesis],
})
export class ScoresModule {}
