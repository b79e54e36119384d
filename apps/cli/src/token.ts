import { readFile, stat } from 'node:fs/promises';
import { readTokenText } from '@levain/domain/tokens/token-text.js';
import { Ending, EXIT } from './exit-codes.js';
import type { Words } from './words.js';

const OTHERS_MAY_READ = 0o077;

/** The token of the file, or of the environment; never of the command line, which everybody on the machine can read. */
export async function tokenFrom(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  { words, warn }: { readonly words: Words; readonly warn: (message: string) => void },
): Promise<string> {
  const text = file === undefined ? environment['LEVAIN_TOKEN'] : await contentOf(file, { words, warn });
  const token = text?.trim() ?? '';
  if (token === '') throw new Ending(EXIT.usage, words.tokenMissing);
  if (!readTokenText(token)) throw new Ending(EXIT.usage, words.tokenMistyped);
  return token;
}

async function contentOf(
  file: string,
  { words, warn }: { readonly words: Words; readonly warn: (message: string) => void },
): Promise<string> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & OTHERS_MAY_READ) !== 0) warn(words.tokenOpen(file));
    return await readFile(file, 'utf8');
  } catch {
    throw new Ending(EXIT.usage, words.fileMissing(file));
  }
}
