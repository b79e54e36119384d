import { Injectable } from '@nestjs/common';
import type { SealedLetter } from './letter-writer.js';
import { MailFolder } from './mail-folder.js';
import { MailServer } from './mail-server.js';

/** Takes letters where they go: to the mail server; where none is set, and out of a demonstration, to the folder. */
@Injectable()
export class Carrier {
  constructor(
    private readonly server: MailServer,
    private readonly folder: MailFolder,
  ) {}

  async take(letter: SealedLetter): Promise<void> {
    if (this.server.isSet && !letter.isDemo) await this.server.send(letter);
    else await this.folder.keep(letter);
  }

  close(): void {
    this.server.close();
  }
}
