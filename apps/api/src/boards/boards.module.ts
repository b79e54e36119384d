import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { BoardsResolver } from './boards.resolver.js';
import { BoardQuery } from './queries/board.js';
import { TrackRecordQuery } from './queries/track-record.js';

@Module({ imports: [ExperimentsModule], providers: [BoardsResolver, BoardQuery, TrackRecordQuery] })
export class BoardsModule {}
