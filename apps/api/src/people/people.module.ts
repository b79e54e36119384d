import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import './person.entity.js';
import { PersonLoader } from './person.loader.js';

@Module({ providers: [PersonLoader], exports: [PersonLoader] })
export class PeopleModule {
  constructor(readers: NodeReaders, loader: PersonLoader) {
    readers.register('person', (context, id) => loader.load(context, id));
  }
}
