import { Module } from '@nestjs/common';
import { LearningLibraryResolver } from './learning-library.resolver.js';
import { LearningsPage } from './queries/learnings-page.js';

@Module({ providers: [LearningLibraryResolver, LearningsPage] })
export class LearningsModule {}
