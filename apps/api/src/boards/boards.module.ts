import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { BoardsResolver } from './boards.resolver.js';
import { PreviewResolver } from './preview.resolver.js';
import { BoardQuery } from './queries/board.js';

@Module({ imports: [ExperimentsModule], providers: [BoardsResolver, PreviewResolver, BoardQuery] })
export class BoardsModule {}
