import { fileURLToPath } from 'node:url';
import { writeGroups } from './groups.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DESCRIBED = fileURLToPath(new URL('transform.mjs', import.meta.url));

/**
 * A configuration of Jest whose tests stand in a few files. Jest gives every file a fresh copy of every module, and loading
 * the product takes longer than most files of tests do; here many share one copy.
 *
 * `tests` is the folder they are in, `endings` how their names end, `count` how many files are made; `among` are folders whose
 * tests stay files of their own.
 */
export function grouped(config, { tests, endings, count, among = [] }) {
  const folder = `${ROOT}dist/test/${config.displayName}`;
  writeGroups({ tests: `${ROOT}${tests}`, endings, folder, count });
  const [[, options]] = Object.values(config.transform);
  return {
    ...config,
    rootDir: ROOT,
    roots: [folder, ...among.map((each) => `${ROOT}${each}`)],
    transform: {
      [`(${endings.map((ending) => ending.replaceAll('.', '\\.')).join('|')})$`]: [DESCRIBED, options],
      ...config.transform,
    },
  };
}
