import { Module } from '@nestjs/common';
import { MeasurementsModule } from '../measurements/measurements.module.js';
import { IngestController } from './ingest.controller.js';
import { IngestCsv } from './ingest-csv.js';
import { IngestLines } from './ingest-lines.js';
import { IngestTarget } from './ingest-target.js';

@Module({
  imports: [MeasurementsModule],
  controllers: [IngestController],
  providers: [IngestCsv, IngestLines, IngestTarget],
})
export class IngestModule {}
