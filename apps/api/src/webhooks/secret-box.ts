import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FILE = 'secret-key';

/** Nobody said which key the database's secrets are sealed with. */
export class NoSecretKey extends Error {}

/**
 * Seals secrets that the server has to read again, so that a copy of the database gives none of them away. `about` says what a secret
 * belongs to: sealed for one row, it opens for no other. The first key of the settings seals, all of them open: a new one is put before
 * the old one. Beside the embedded database a key is made when the first secret comes.
 */
@Injectable()
export class SecretBox {
  private kept: Promise<readonly Buffer[]> | undefined;

  constructor(private readonly settings: Settings) {}

  /** Whether secrets can be sealed at all. */
  get hasKey(): boolean {
    return this.settings.secretKeys !== undefined || this.settings.databaseUrl === undefined;
  }

  async seal(secret: Buffer, about: string): Promise<Buffer> {
    const [key] = await this.keys();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, key!, nonce).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  async open(box: Buffer, about: string): Promise<Buffer> {
    for (const key of await this.keys()) {
      const secret = openWith(key, box, about);
      if (secret) return secret;
    }
    throw new Error('No key of the settings opens this secret.');
  }

  private keys(): Promise<readonly Buffer[]> {
    if (!this.hasKey) return Promise.reject(new NoSecretKey('LEVAIN_SECRET_KEYS is not set.'));
    if (this.settings.secretKeys) return Promise.resolve(this.settings.secretKeys);
    this.kept ??= keptIn(this.settings.dataFolder).then((key) => [key]);
    return this.kept;
  }
}

function openWith(key: Buffer, box: Buffer, about: string): Buffer | null {
  const end = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(about)).setAuthTag(box.subarray(NONCE_BYTES, end));
  try {
    return Buffer.concat([decipher.update(box.subarray(end)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Made whole or not at all: of two that make one at once, both read the first. */
async function keptIn(folder: string): Promise<Buffer> {
  const file = join(folder, FILE);
  const read = (): Promise<string> => readFile(file, 'utf8');
  const known = await read().catch(() => make(folder, file).then(read));
  return Buffer.from(known, 'base64');
}

async function make(folder: string, file: string): Promise<void> {
  const made = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(made, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(made);
}
