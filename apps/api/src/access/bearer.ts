import { TOKEN_PREFIX } from '@levain/domain/tokens/token-text.js';
import type { IncomingHttpHeaders } from 'node:http';

const BEARER = new RegExp(`^Bearer (${TOKEN_PREFIX}\\S*)$`, 'i');

/** What a program sends instead of a cookie, whether or not it is a token in force. Other ways of `Authorization` are not ours: a proxy may ask for them. */
export const bearerOf = (headers: IncomingHttpHeaders): string | null =>
  BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
