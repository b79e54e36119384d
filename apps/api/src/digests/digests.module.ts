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
import { ReaderInvitationLetter } from './letters/reader-invitation-letter.js';
import { GrantWish } from './readers/commands/grant-wish.js';
import { InviteReader } from './readers/commands/invite-reader.js';
import { RevokeReader } from './readers/commands/revoke-reader.js';
import './readers/outside-reader.entity.js';
import { OutsideReadersQuery } from './readers/outside-readers.query.js';
import { OutsideReadersResolver } from './readers/outside-readers.resolver.js';
import { ReaderPagesController } from './readers/pages/reader-pages.controller.js';
import { ReaderLinks } from './readers/reader-links.js';

const COMMANDS = [StartDigest, ChangeDigest, StopDigest, InviteReader, RevokeReader, GrantWish];
const READERS = [ReaderLinks, ReaderInvitationLetter, OutsideReadersQuery, OutsideReadersResolver];
const SENDING = [DigestEditions, DigestRound, DigestWorker, DigestLetter, DigestPages];

@Module({
  imports: [AnswersModule, PeopleModule],
  controllers: [ReaderPagesController],
  providers: [...COMMANDS, ...SENDING, ...READERS, DigestsResolver, DigestsQuery],
  exports: COMMANDS,
})
export class DigestsModule {
  constructor(readers: NodeReaders, digests: DigestsQuery, outside: OutsideReadersQuery) {
    readers.register('digest', ({ actor }, id) => digests.one(actor, id));
    readers.register('outsideReader', ({ actor }, id) => outside.one(actor, id));
  }
}
