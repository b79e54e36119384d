import { KnownDevices } from '../../apps/api/src/access/known-devices.js';
import { PasswordResets } from '../../apps/api/src/resets/password-resets.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import type { TestApp } from './app.js';
import type { TestWorkspace } from './workspace.js';

/** A browser in which somebody signed in before, a link to choose another password that waits to be opened, and an identity of a provider. */
export async function furnishAccess(app: TestApp, { lead, workspaceId }: TestWorkspace): Promise<void> {
  const { memberId } = lead.actor;
  await app.nest.get(UnitOfWork).write({ workspaceId }, async (tx) => {
    await app.nest.get(KnownDevices).remember(tx, { workspaceId, memberId }, undefined);
    await app.nest.get(PasswordResets).issue(tx, { workspaceId }, memberId);
    await tx.query(
      `INSERT INTO member_identities (workspace_id, member_id, issuer, subject, shown_as)
       VALUES ($1, $2::uuid, 'https://login.example.org', $2::uuid::text, $3)`,
      [workspaceId, memberId, lead.email],
    );
    return done(null);
  });
}
