import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import semver from 'semver';
import type { Figure, Trial } from '../check.js';

const run = promisify(execFile);

const DAY_MS = 86_400_000;
/** As docs/protection.md says. */
const MOST_DAYS = 90;

interface Outdated {
  readonly current?: string;
  readonly latest: string;
}

/** What the server names itself, whose next patch or minor version has been there for longer than we allow ourselves. Without a registry nothing is known. */
export async function leftBehind(trial: Trial): Promise<Figure[]> {
  const outdated = await asked<Record<string, Outdated | Outdated[]>>(
    'outdated',
    '--omit=dev',
    '--workspaces',
    '--json',
  );
  if (!outdated) return [];
  const late: string[] = [];
  for (const [name, found] of Object.entries(outdated)) {
    const current = [found].flat()[0]?.current;
    const times = current && (await asked<Record<string, string>>('view', name, 'time', '--json'));
    if (!current || !times) continue;
    const next = Object.entries(times).filter(
      ([version]) => semver.valid(version) && !semver.prerelease(version) && semver.gt(version, current),
    );
    const days = next
      .filter(([version]) => semver.major(version) === semver.major(current))
      .map(([, time]) => (Date.now() - Date.parse(time)) / DAY_MS);
    if (Math.max(0, ...days) > MOST_DAYS) late.push(`${name} ${current}`);
  }
  for (const each of late) trial.say(`${each} is left behind`);
  return [
    { name: `packages whose next version is older than ${MOST_DAYS} days`, value: late.length, exactly: 0 },
  ];
}

/** `npm outdated` ends with 1 when something is. */
async function asked<T>(...args: string[]): Promise<T | null> {
  const { stdout } = await run('npm', args).catch((error: { stdout?: string }) => ({
    stdout: error.stdout ?? '',
  }));
  try {
    return JSON.parse(stdout) as T;
  } catch {
    return null;
  }
}
