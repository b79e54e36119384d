import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nameOf, type Packages } from './locked-packages.js';

const run = promisify(execFile);
const AT_ONCE = 6;
const MOST_BYTES = 64 * 1024 * 1024;

/** A version, and when the registry says that it was published. */
export interface Published {
  readonly name: string;
  readonly version: string;
  /** Null where the registry does not say. */
  readonly at: Date | null;
}

/** Asks the registry about each package once, whatever the number of its versions; what came inside of another package is that package's. */
export async function published(packages: Packages): Promise<readonly Published[]> {
  const wanted = new Map<string, Set<string>>();
  for (const [path, { name = nameOf(path), version, inBundle }] of Object.entries(packages)) {
    if (!version || inBundle) continue;
    wanted.set(name, (wanted.get(name) ?? new Set()).add(version));
  }
  const found: Published[] = [];
  const waiting = [...wanted];
  const asking = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [name, versions] = next;
      const times = await timesOf(name);
      for (const version of versions) {
        const at = times[version];
        found.push({ name, version, at: at ? new Date(at) : null });
      }
    }
  });
  await Promise.all(asking);
  return found;
}

async function timesOf(name: string): Promise<Readonly<Record<string, string>>> {
  const told = await run('npm', ['view', name, 'time', '--json'], { maxBuffer: MOST_BYTES }).catch(
    () => null,
  );
  return told ? (JSON.parse(told.stdout) as Record<string, string>) : {};
}

/** When the lock file was changed last: what is in it was taken in by then. */
export async function takenIn(): Promise<Date> {
  const { stdout } = await run('git', ['log', '-1', '--format=%cI', '--', 'package-lock.json']);
  return new Date(stdout.trim());
}
