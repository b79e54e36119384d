import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './hypothesis.entity.js';
import {
  HypothesisExperimentsLoader,
  HypothesisLoader,
  PrototypeHypothesesLoader,
} from './hypothesis.loaders.js';

@Module({
  providers: [HypothesisLoader, PrototypeHypothesesLoader, HypothesisExperimentsLoader],
  exports: [HypothesisLoader],
})
export class HypothesesModule {
  constructor(readers: NodeReaders, loader: HypothesisLoader) {
    readers.register('hypothesis', (context, id) => loader.load(context, id));
  }
}
