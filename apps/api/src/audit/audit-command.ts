import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { z } from 'zod';
import type { Settings } from '../config/settings.js';
import { withOwner, workspacesOf } from '../database/as-owner.js';
import { checkHistory, hashAt, type BrokenLink } from './broken-link.js';

/** A line of what an earlier check said. */
const NOTED = z.object({ workspace: z.uuid(), sequence: z.int(), hash: z.string().nullable() });
type Noted = z.infer<typeof NOTED>;

const WORDS: Readonly<Record<BrokenLink['fault'], string>> = {
  unsealed: 'was never sealed, or its seal was taken away',
  broken:
    'does not follow from the one before: one of the two was changed, or something between them is gone or new',
  rewritten: 'does not say what was left when somebody was forgotten in it',
  cut: 'and what came after it are gone',
};

/**
 * Checks the history of every workspace; gives the exit code. One JSON line per workspace goes to `out`, to be noted elsewhere; a file of such
 * lines, noted earlier, is held against what the histories say now.
 */
export async function auditCommand(
  [notedFile, ...more]: readonly string[],
  settings: Settings,
  { out, say }: { out(line: string): void; say(line: string): void },
): Promise<number> {
  if (more.length > 0 || notedFile?.startsWith('-')) {
    say('npm run --silent audit:check [-- <file of an earlier check>]');
    return 2;
  }
  const noted = notedFile ? await readNoted(notedFile) : [];
  return withOwner(settings, async (owner) => {
    const broken = (await checkAll(owner, { out, say })) + (await compare(owner, noted, say));
    say(broken === 0 ? 'Every history is as it was written.' : `${broken} broken.`);
    return broken === 0 ? 0 : 1;
  });
}

async function checkAll(
  owner: Client,
  { out, say }: { out(line: string): void; say(line: string): void },
): Promise<number> {
  let broken = 0;
  for (const workspace of await workspacesOf(owner)) {
    const { events, head, brokenLink } = await checkHistory(owner, workspace);
    out(JSON.stringify({ workspace, events, ...head }));
    if (!brokenLink) continue;
    broken += 1;
    say(`Workspace ${workspace}: event ${brokenLink.sequence} ${WORDS[brokenLink.fault]}.`);
  }
  return broken;
}

/** What was noted somewhere else shows a history that was written anew from some event on, seals and all. */
async function compare(owner: Client, noted: readonly Noted[], say: (line: string) => void): Promise<number> {
  let broken = 0;
  for (const { workspace, sequence, hash } of noted) {
    if (sequence === 0 || (await hashAt(owner, workspace, sequence)) === hash) continue;
    broken += 1;
    say(`Workspace ${workspace}: event ${sequence} is not the one that was noted.`);
  }
  return broken;
}

async function readNoted(file: string): Promise<Noted[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => NOTED.parse(JSON.parse(line)));
}
