import { Module } from '@nestjs/common';
import { BenchmarksModule } from '../benchmarks/benchmarks.module.js';
import { NodeReaders } from '../graphql/node.js';
import { ProjectsModule } from '../projects/projects.module.js';
import { BenchmarkPrototypesResolver } from './benchmark-prototypes.resolver.js';
import { ProposePrototype } from './commands/propose-prototype.js';
import { RevisePrototype } from './commands/revise-prototype.js';
import './prototype-benchmark.entity.js';
import { PrototypeRelationsResolver } from './prototype-relations.resolver.js';
import './prototype.entity.js';
import {
  BenchmarkPrototypesLoader,
  PrototypeExperimentsLoader,
  PrototypeLoader,
} from './prototype.loaders.js';
import { PrototypesResolver } from './prototypes.resolver.js';
import { PrototypeQuery } from './queries/prototype.js';
import { PrototypesPage } from './queries/prototypes-page.js';

const RESOLVERS = [PrototypesResolver, PrototypeRelationsResolver, BenchmarkPrototypesResolver];
const LOADERS = [PrototypeLoader, BenchmarkPrototypesLoader, PrototypeExperimentsLoader];

@Module({
  imports: [BenchmarksModule, ProjectsModule],
  providers: [...RESOLVERS, ...LOADERS, PrototypesPage, PrototypeQuery, ProposePrototype, RevisePrototype],
  exports: [PrototypeLoader],
})
export class PrototypesModule {
  constructor(readers: NodeReaders, loader: PrototypeLoader) {
    readers.register('prototype', (context, id) => loader.load(context, id));
  }
}
