import type { Locale } from '@levain/domain/locale.js';
import type { FastifyReply } from 'fastify';
import { pageDocument, type PageFrame } from './page-frame.js';
import type { PersonalPage } from './personal-pages.js';

const POLICY =
  "default-src 'none';style-src 'self';img-src 'self';object-src 'none';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** A page of a link: it runs nothing, is found by no search engine, and tells no other site that it was open. */
export function sendPage(
  reply: FastifyReply,
  page: PersonalPage,
  locale: Locale = 'fr',
  frame?: PageFrame,
): void {
  void reply
    .code(page.status ?? 200)
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(pageDocument(locale, page, frame));
}
