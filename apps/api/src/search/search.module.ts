import { Module } from '@nestjs/common';
import { Search } from './queries/search.js';
import { SearchResolver } from './search.resolver.js';

@Module({ providers: [SearchResolver, Search] })
export class SearchModule {}
