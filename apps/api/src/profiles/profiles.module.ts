import { Module } from '@nestjs/common';
import { ExperimentsModule } from '../experiments/experiments.module.js';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { AnswerConsent } from './commands/answer-consent.js';
import { AnswerReferent } from './commands/answer-referent.js';
import { AskReferent } from './commands/ask-referent.js';
import { CreateTopic } from './commands/create-topic.js';
import { PauseProfile } from './commands/pause-profile.js';
import { RemoveReferent } from './commands/remove-referent.js';
import { SetProfile } from './commands/set-profile.js';
import './profile.entity.js';
import { ProfileLoader } from './profile.loader.js';
import { ProfilesResolver } from './profiles.resolver.js';
import { ReferentsQuery } from './queries/referents.js';
import { TopicsQuery } from './queries/topics.js';
import { ReferentLetter } from './referent-letter.js';
import { ReferentPage } from './referent-page.js';
import './referent.entity.js';
import { ReferentsResolver } from './referents.resolver.js';
import { TookPartLoader } from './took-part.js';
import { TookPartResolver } from './took-part.resolver.js';
import { TopicWriter } from './topic-writer.js';
import { TopicsResolver } from './topics.resolver.js';

const COMMANDS = [AnswerConsent, CreateTopic, PauseProfile, SetProfile];
const REFERENTS = [AskReferent, AnswerReferent, RemoveReferent, ReferentsQuery, ReferentsResolver];

@Module({
  imports: [PeopleModule, ExperimentsModule],
  providers: [
    ...[...COMMANDS, TopicWriter, TopicsQuery, TopicsResolver, ProfileLoader, ProfilesResolver],
    ...[...REFERENTS, ReferentPage, ReferentLetter, TookPartLoader, TookPartResolver],
  ],
  exports: [...COMMANDS, TopicWriter, ReferentPage, AskReferent, AnswerReferent],
})
export class ProfilesModule {
  constructor(readers: NodeReaders, topics: TopicsQuery, referents: ReferentsQuery) {
    readers.register('topic', (context, id) => topics.one(context.actor, id));
    readers.register('referent', (context, id) => referents.one(context.actor, id));
  }
}
