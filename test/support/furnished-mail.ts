import { setTimeout as sleep } from 'node:timers/promises';
import { done } from '../../apps/api/src/database/command-result.js';
import { newId } from '../../apps/api/src/database/new-id.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { PersonalLinks, type NewLink } from '../../apps/api/src/links/personal-links.js';
import type { TestApp } from './app.js';
import type { TestWorkspace } from './workspace.js';

/** A personal link of the workspace, as a letter would carry it. */
export async function personalLink(
  app: TestApp,
  { workspaceId }: { workspaceId: string },
  link: Pick<NewLink, 'personId'> & Partial<NewLink>,
): Promise<string> {
  const whole = {
    ...({ kind: 'contribution', subjectId: newId(), expiresAt: new Date(Date.now() + 86_400_000) } as const),
    ...link,
  };
  const issued = await app.nest
    .get(UnitOfWork)
    .write({ workspaceId }, async (tx) =>
      done(await app.nest.get(PersonalLinks).issue(tx, { workspaceId }, whole)),
    );
  if (!issued.ok) throw new Error('The link was refused.');
  return issued.value;
}

/** A category that somebody stopped, and a link that waits to be opened. */
export async function furnishMail(app: TestApp, workspace: TestWorkspace): Promise<void> {
  await workspace.admin.client.run('mutation { muteMail(category: calls) { muted } }');
  await personalLink(app, workspace, { personId: workspace.influencer.actor.personId });
}

/** Until every message that is due was tried: nothing of the mail moves any more. */
export async function mailSettled(app: TestApp): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rowCount } = await app.database.owner.query(
      'SELECT FROM outbox WHERE sent_at IS NULL AND failures = 0 AND due_at <= now() + interval $$1 minute$$',
    );
    if (!rowCount) return;
    await sleep(100);
  }
  throw new Error('The mail does not come to rest.');
}
