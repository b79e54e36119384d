import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { AssumeCosts } from './commands/assume-costs.js';
import { CorrectCost } from './commands/correct-cost.js';
import { CorrectReturn } from './commands/correct-return.js';
import { RecordCost } from './commands/record-cost.js';
import { RecordReturn } from './commands/record-return.js';
import { SetBudget } from './commands/set-budget.js';
import { CostLinesResolver } from './cost-lines.resolver.js';
import './cost.entity.js';
import { CostsLoader } from './costs.loader.js';
import { CostsResolver } from './costs.resolver.js';
import { ExperimentCostsView } from './experiment-costs-view.js';
import './return.entity.js';
import { WriteLine } from './write-line.js';

const COMMANDS = [RecordCost, CorrectCost, RecordReturn, CorrectReturn, SetBudget, AssumeCosts];

@Module({
  imports: [ExperimentsModule],
  providers: [
    ...COMMANDS,
    ...[CostsResolver, CostLinesResolver, CostsLoader, ExperimentCostsView, WriteLine],
  ],
  exports: COMMANDS,
})
export class CostsModule {
  constructor(readers: NodeReaders, costs: CostsLoader) {
    readers.register('costLine', (context, id) => costs.line(context, 'cost_lines', id));
    readers.register('returnLine', (context, id) => costs.line(context, 'return_lines', id));
  }
}
