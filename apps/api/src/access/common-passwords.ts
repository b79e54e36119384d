import { readFileSync } from 'node:fs';

const FILE = new URL('../../common-passwords.txt', import.meta.url);

/**
 * Passwords of fifteen characters and more that everybody tries first, in lower case: some 9,700 of the million most frequent of known leaks, and
 * repetitions, rows of keys and sayings. Where they come from is said at the top of the file.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# ')),
);
