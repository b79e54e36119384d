import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** What a cookie or an invitation link carries: the workspace in clear, so that its rows can be reached, and 256 secret bits. */
export interface SecretToken {
  readonly workspaceId: string;
  /** What the database keeps: SHA-256 of the secret, never the secret. */
  readonly hash: Buffer;
}

export function newSecretToken(workspaceId: string): SecretToken & { readonly text: string } {
  const secret = randomBytes(32).toString('base64url');
  return { workspaceId, hash: hashOf(secret), text: `${workspaceId}.${secret}` };
}

export function readSecretToken(text: string | undefined): SecretToken | null {
  const [, workspaceId, secret] = TOKEN.exec(text ?? '') ?? [];
  return workspaceId && secret ? { workspaceId, hash: hashOf(secret) } : null;
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
