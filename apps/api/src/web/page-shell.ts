import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Settings } from '../config/settings.js';
import { contentPolicy, policyText } from './content-policy.js';

/** What the build wrote where the nonce of each answer goes (`html.cspNonce` in the web app's build). */
const PLACEHOLDER = /__LEVAIN_NONCE__/g;

/**
 * The one page of the web app. Its interface library writes style sheets into the page as it runs: they carry the
 * nonce of this answer, and nothing else inline is let through.
 */
export class PageShell {
  private readonly html: string;

  constructor(
    folder: string,
    private readonly settings: Settings,
  ) {
    this.html = readFileSync(join(folder, 'index.html'), 'utf8');
  }

  answer(reply: FastifyReply): FastifyReply {
    const nonce = randomBytes(16).toString('base64');
    const policy = { ...contentPolicy(this.settings), 'style-src': ["'self'", `'nonce-${nonce}'`] };
    return reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', policyText(policy))
      .type('text/html; charset=utf-8')
      .send(this.html.replace(PLACEHOLDER, nonce));
  }
}
