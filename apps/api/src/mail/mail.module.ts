import { Module } from '@nestjs/common';
import { Delivery } from './delivery.js';
import { LetterWriter } from './letter-writer.js';
import { MailTransport } from './mail-transport.js';
import { MailWorker } from './mail-worker.js';
import { Outbox } from './outbox.js';

@Module({ providers: [Outbox, LetterWriter, MailTransport, Delivery, MailWorker], exports: [Outbox] })
export class MailModule {}
