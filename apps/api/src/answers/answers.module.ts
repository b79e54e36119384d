import { Module } from '@nestjs/common';
import { AnswersQuery } from './answers.query.js';
import { AnswersResolver } from './answers.resolver.js';
import { ChooseReadingLevel } from './commands/choose-reading-level.js';
import { ReadingLevelQuery } from './queries/reading-level.js';

@Module({
  providers: [AnswersResolver, AnswersQuery, ReadingLevelQuery, ChooseReadingLevel],
  exports: [AnswersQuery],
})
export class AnswersModule {}
