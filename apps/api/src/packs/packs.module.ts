import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { NodeReaders } from '../graphql/node.js';
import { BoardOfTheDay } from './board-of-the-day.js';
import { FreezePack } from './commands/freeze-pack.js';
import { ExportedPacks } from './exports/exported-pack.js';
import { PackExportsController } from './exports/pack-exports.controller.js';
import { PackFiles } from './exports/pack-files.js';
import './pack.entity.js';
import { PacksResolver } from './packs.resolver.js';
import { Printer } from './print/printer.js';
import { PackReadings } from './queries/pack-readings.js';
import { PacksQuery } from './queries/packs.js';

@Module({
  imports: [AnswersModule],
  controllers: [PackExportsController],
  providers: [
    ...[PacksResolver, PacksQuery, PackReadings, FreezePack, BoardOfTheDay],
    ...[ExportedPacks, PackFiles, Printer],
  ],
})
export class PacksModule {
  constructor(readers: NodeReaders, query: PacksQuery) {
    readers.register('pack', ({ actor }, uuid) => query.byUuid(actor, uuid));
  }
}
