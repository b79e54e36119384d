import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import './decision.entity.js';
import { Decide } from './commands/decide.js';
import { UndoDecision } from './commands/undo-decision.js';
import { DecisionLoader } from './decision.loader.js';
import { DecisionFieldsResolver, DecisionsResolver } from './decisions.resolver.js';

@Module({
  imports: [ExperimentsModule],
  providers: [Decide, UndoDecision, DecisionLoader, DecisionsResolver, DecisionFieldsResolver],
  exports: [Decide],
})
export class DecisionsModule {}
