import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Tenant } from '../database/acting-member.js';
import { newId } from '../database/new-id.js';

const digestOf = (salt: Buffer, emailKey: string): Buffer =>
  createHash('sha256').update(salt).update(emailKey).digest();

/** Keeps what no file may bring back: not the address, and nothing that leads to whose it was. */
export async function keepForgotten(tx: EntityManager, tenant: Tenant, emailKey: string): Promise<void> {
  const salt = randomBytes(16);
  await tx.query('INSERT INTO forgotten_addresses (workspace_id, id, salt, digest) VALUES ($1, $2, $3, $4)', [
    tenant.workspaceId,
    newId(),
    salt,
    digestOf(salt, emailKey),
  ]);
}

/** Whether somebody with an address asked to be forgotten here. */
export async function forgottenAddresses(
  tx: EntityManager,
  tenant: Tenant,
): Promise<(emailKey: string) => boolean> {
  const kept: { salt: Buffer; digest: Buffer }[] = await tx.query(
    'SELECT salt, digest FROM forgotten_addresses WHERE workspace_id = $1',
    [tenant.workspaceId],
  );
  const known = new Map<string, boolean>();
  return (emailKey) => {
    const answer =
      known.get(emailKey) ?? kept.some(({ salt, digest }) => digest.equals(digestOf(salt, emailKey)));
    known.set(emailKey, answer);
    return answer;
  };
}
