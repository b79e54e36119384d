import { Module } from '@nestjs/common';
import './news-mark.entity.js';
import { NewsReader } from './news-reader.js';
import { NewsResolver } from './news.resolver.js';

@Module({ providers: [NewsResolver, NewsReader] })
export class NewsModule {}
