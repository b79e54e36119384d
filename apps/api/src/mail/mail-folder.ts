import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import type { SealedLetter } from './letter-writer.js';
import { mimeOf } from './mime.js';

/** Where messages are kept that no mail server takes: the same messages, a file each, readable by whoever runs the server. */
@Injectable()
export class MailFolder {
  private readonly folder: string;

  constructor(private readonly settings: Settings) {
    this.folder = join(settings.dataFolder, 'outbox');
  }

  /** A second attempt replaces the file of the first: whole, or not at all. */
  async keep(letter: SealedLetter): Promise<void> {
    const { createTransport } = await import('nodemailer');
    const transporter = createTransport({
      ...{ streamTransport: true, buffer: true, newline: 'windows' },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    const { message } = await transporter.sendMail(mimeOf(this.settings, letter));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(letter.messageKey);
    await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }

  /** The message as it was kept; null when it is not here any more. */
  async read(messageId: string): Promise<Buffer | null> {
    return readFile(this.pathOf(messageId)).catch(() => null);
  }

  async remove(messageId: string): Promise<void> {
    await rm(this.pathOf(messageId), { force: true });
  }

  private pathOf(messageId: string): string {
    return join(this.folder, `${messageId}.eml`);
  }
}
