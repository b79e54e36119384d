import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { PrototypesModule } from '../prototypes/prototypes.module.js';
import { ReviseHypothesis } from './commands/revise-hypothesis.js';
import { WriteHypothesis } from './commands/write-hypothesis.js';
import { HypothesesResolver } from './hypotheses.resolver.js';
import { HypothesisRelationsResolver } from './hypothesis-relations.resolver.js';
import './hypothesis.entity.js';
import {
  HypothesisExperimentsLoader,
  HypothesisLoader,
  PrototypeHypothesesLoader,
} from './hypothesis.loaders.js';
import { PrototypeHypothesesResolver } from './prototype-hypotheses.resolver.js';
import { HypothesesPage } from './queries/hypotheses-page.js';
import { HypothesisQuery } from './queries/hypothesis.js';

const RESOLVERS = [HypothesesResolver, HypothesisRelationsResolver, PrototypeHypothesesResolver];
const LOADERS = [HypothesisLoader, PrototypeHypothesesLoader, HypothesisExperimentsLoader];

@Module({
  imports: [ProjectsModule, PrototypesModule],
  providers: [...RESOLVERS, ...LOADERS, HypothesesPage, HypothesisQuery, WriteHypothesis, ReviseHypothesis],
  exports: [HypothesisLoader, HypothesisExperimentsLoader, WriteHypothesis],
})
export class HypothesesModule {
  constructor(readers: NodeReaders, loader: HypothesisLoader) {
    readers.register('hypothesis', (context, id) => loader.load(context, id));
  }
}
