import { Module } from '@nestjs/common';
import { HomeResolver } from './home.resolver.js';
import { HomeQuery } from './queries/home.js';

@Module({ providers: [HomeResolver, HomeQuery] })
export class HomeModule {}
