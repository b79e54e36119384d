import { Global, Module } from '@nestjs/common';
import { Carrier } from './carrier.js';
import { Delivery } from './delivery.js';
import { OutboxController } from './development/outbox.controller.js';
import { OutboxReading } from './development/outbox-reading.js';
import { KeptMail } from './kept-mail.js';
import { LetterWriter } from './letter-writer.js';
import { Letters } from './letters.js';
import { MemberInvitationLetter } from './letters/member-invitation-letter.js';
import { PasswordResetLetter } from './letters/password-reset-letter.js';
import { MailFolder } from './mail-folder.js';
import { MailServer } from './mail-server.js';
import { MailWorker } from './mail-worker.js';
import { Outbox } from './outbox.js';
import { MailMutes } from './unsubscribe/mail-mutes.js';
import { MailPreferencesQuery } from './unsubscribe/mail-preferences-query.js';
import { MailPreferencesResolver } from './unsubscribe/mail-preferences.resolver.js';
import { OneClickController } from './unsubscribe/one-click.controller.js';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links.js';
import { UnsubscribePage } from './unsubscribe/unsubscribe-page.js';

const SENDING = [KeptMail, LetterWriter, MailServer, MailFolder, Carrier, Delivery, MailWorker];
const UNSUBSCRIBING = [
  MailMutes,
  UnsubscribeLinks,
  UnsubscribePage,
  MailPreferencesQuery,
  MailPreferencesResolver,
];

@Global()
@Module({
  controllers: [OneClickController, OutboxController],
  providers: [
    Outbox,
    Letters,
    MemberInvitationLetter,
    PasswordResetLetter,
    ...SENDING,
    ...UNSUBSCRIBING,
    OutboxReading,
  ],
  exports: [Outbox, Letters, KeptMail],
})
export class MailModule {}
