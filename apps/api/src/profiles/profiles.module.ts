import { Module } from '@nestjs/common';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { AnswerConsent } from './commands/answer-consent.js';
import { CreateTopic } from './commands/create-topic.js';
import { PauseProfile } from './commands/pause-profile.js';
import { SetProfile } from './commands/set-profile.js';
import './profile.entity.js';
import { ProfileLoader } from './profile.loader.js';
import { ProfilesResolver } from './profiles.resolver.js';
import { TopicsQuery } from './queries/topics.js';
import './referent.entity.js';
import { TopicWriter } from './topic-writer.js';
import { TopicsResolver } from './topics.resolver.js';

const COMMANDS = [AnswerConsent, CreateTopic, PauseProfile, SetProfile];

@Module({
  imports: [PeopleModule],
  providers: [...COMMANDS, TopicWriter, TopicsQuery, TopicsResolver, ProfileLoader, ProfilesResolver],
  exports: [...COMMANDS, TopicWriter],
})
export class ProfilesModule {
  constructor(readers: NodeReaders, topics: TopicsQuery) {
    readers.register('topic', (context, id) => topics.one(context.actor, id));
  }
}
