import { createHash } from 'node:crypto';

/** What the database keeps of a token: SHA-256 of its 256 random bits. Nobody finds those by trying, so no slower hash is needed. */
export const tokenHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
