import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { NodeReaders } from '../graphql/node.js';
import { PeopleModule } from '../people/people.module.js';
import { ChangeDigest } from './commands/change-digest.js';
import { StartDigest } from './commands/start-digest.js';
import { StopDigest } from './commands/stop-digest.js';
import './digest.entity.js';
import { DigestEditions } from './digest-editions.js';
import { DigestRound } from './digest-round.js';
import { DigestWorker } from './digest-worker.js';
import { DigestsQuery } from './digests.query.js';
import { DigestsResolver } from './digests.resolver.js';
import { DigestLetter } from './letters/digest-letter.js';
import { DigestPages } from './letters/digest-pages.js';

const COMMANDS = [StartDigest, ChangeDigest, StopDigest];
const SENDING = [DigestEditions, DigestRound, DigestWorker, DigestLetter, DigestPages];

@Module({
  imports: [AnswersModule, PeopleModule],
  providers: [...COMMANDS, ...SENDING, DigestsResolver, DigestsQuery],
  exports: COMMANDS,
})
export class DigestsModule {
  constructor(readers: NodeReaders, digests: DigestsQuery) {
    readers.register('digest', ({ actor }, id) => digests.one(actor, id));
  }
}
