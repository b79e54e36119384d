import { Global, Module } from '@nestjs/common';
import { Carrier } from './carrier.js';
import { Delivery } from './delivery.js';
import { LetterWriter } from './letter-writer.js';
import { Letters } from './letters.js';
import { MemberInvitationLetter } from './letters/member-invitation-letter.js';
import { MailFolder } from './mail-folder.js';
import { MailServer } from './mail-server.js';
import { MailWorker } from './mail-worker.js';
import { Outbox } from './outbox.js';
import { MailMutes } from './unsubscribe/mail-mutes.js';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links.js';

const SENDING = [LetterWriter, MailServer, MailFolder, Carrier, Delivery, MailWorker];
const UNSUBSCRIBING = [MailMutes, UnsubscribeLinks];

@Global()
@Module({
  providers: [Outbox, Letters, MemberInvitationLetter, ...SENDING, ...UNSUBSCRIBING],
  exports: [Outbox, Letters],
})
export class MailModule {}
