import { Module } from '@nestjs/common';
import { ArchiveContents } from './archive-contents.js';
import { ArchiveController } from './archive.controller.js';
import { ArchiveSource } from './archive-source.js';
import { ExportWorkspace } from './export/export-workspace.js';
import { ImportWorkspace } from './import/import-workspace.js';

@Module({
  controllers: [ArchiveController],
  providers: [ArchiveSource, ArchiveContents, ExportWorkspace, ImportWorkspace],
})
export class ArchiveModule {}
