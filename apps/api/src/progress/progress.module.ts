import { Module } from '@nestjs/common';
import { ProgressLoader } from './progress.loader.js';
import { ProjectProgressResolver } from './progress.resolver.js';

@Module({ providers: [ProjectProgressResolver, ProgressLoader] })
export class ProgressModule {}
