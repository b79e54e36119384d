import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BuiltServer } from './server.js';

/** A message as somebody got it. */
export interface GotLetter {
  readonly to: string;
  readonly text: string;
  /** The address behind its button. */
  readonly link: string;
}

/** The messages that have a button of this name, by the address they went to, once there are as many as that. */
export async function lettersWith(
  { dataFolder }: BuiltServer,
  button: string,
  count: number,
): Promise<Map<string, GotLetter>> {
  for (let tries = 0; tries < 200; tries += 1) {
    const letters = await all(join(dataFolder, 'outbox'), button);
    if (letters.size >= count) return letters;
    await sleep(150);
  }
  throw new Error(`There are not ${count} messages with « ${button} ».`);
}

async function all(folder: string, button: string): Promise<Map<string, GotLetter>> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml'));
  const letters = new Map<string, GotLetter>();
  for (const file of files) {
    const text = plain(await readFile(join(folder, file)));
    const to = /^To: .*?<?([^\s<>]+@[^\s<>]+)>?\r?$/m.exec(text)?.[1];
    const link = new RegExp(`^${button}[^\n]*:\\s+(https?://\\S+)`, 'm').exec(text)?.[1];
    if (to && link) letters.set(to, { to, text, link });
  }
  return letters;
}

/** The message with its quoted-printable parts read. */
function plain(message: Buffer): string {
  const bytes = message
    .toString('latin1')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
