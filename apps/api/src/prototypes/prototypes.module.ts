import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './prototype-benchmark.entity.js';
import './prototype.entity.js';
import {
  BenchmarkPrototypesLoader,
  PrototypeExperimentsLoader,
  PrototypeLoader,
} from './prototype.loaders.js';

@Module({
  providers: [PrototypeLoader, BenchmarkPrototypesLoader, PrototypeExperimentsLoader],
  exports: [PrototypeLoader],
})
export class PrototypesModule {
  constructor(readers: NodeReaders, loader: PrototypeLoader) {
    readers.register('prototype', (context, id) => loader.load(context, id));
  }
}
