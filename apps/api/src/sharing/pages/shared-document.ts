import type { Locale } from '@levain/domain/locale.js';
import type { FastifyReply } from 'fastify';
import { html, type Html } from '../../links/html.js';
import { SHARED_STYLE_ADDRESS } from './shared-style.js';

const POLICY =
  "default-src 'none';style-src 'self';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";

/** A page for readers outside. */
export interface SharedDocument {
  readonly locale: Locale;
  readonly title: string;
  /** Who shares it; nothing where nobody may know. */
  readonly from: string | null;
  readonly body: Html;
  readonly foot?: Html;
  /** 200 unless said. */
  readonly status?: number;
}

/** It runs nothing, is found by no search engine, is kept nowhere, and tells no other site that it was open. */
export function sendShared(reply: FastifyReply, page: SharedDocument): void {
  void reply
    .code(page.status ?? 200)
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(documentOf(page));
}

function documentOf({ locale, title, from, body, foot }: SharedDocument): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${SHARED_STYLE_ADDRESS}" />
      </head>
      <body>
        <div class="sheet">
          <header>${from && html`<span>${from}</span>`}<span class="name">Levain</span></header>
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
          ${foot && html`<footer>${foot}</footer>`}
        </div>
      </body>
    </html>`.text.replace(/\n\s+/g, '\n');
}

/** For an address that opens nothing: expired, taken back or never made are the same page, which says nobody's name. */
export const NOTHING_SHARED: SharedDocument = {
  ...{ locale: 'fr', title: 'Cette page n’est plus ouverte', from: null, status: 404 },
  body: html`<p class="lead">
      Elle a été ouverte pour un temps, et ce temps est passé ; ou son adresse n’est pas entière.
    </p>
    <p>Demandez-en une nouvelle à la personne qui vous l’a donnée.</p>
    <div class="part" lang="en">
      <p class="headline">This page is no longer open</p>
      <p>It was open for a while, and that while is over; or its address is not whole.</p>
      <p>Ask whoever gave it to you for a new one.</p>
    </div>`,
};

/** Too many unknown addresses from one place. */
export const TOO_MANY_ASKED: SharedDocument = {
  ...{ locale: 'fr', title: 'Trop d’adresses inconnues', from: null, status: 429 },
  body: html`<p>Réessayez dans un quart d’heure, avec l’adresse entière.</p>
    <div class="part" lang="en">
      <p class="headline">Too many unknown addresses</p>
      <p>Try again in a quarter of an hour, with the whole address.</p>
    </div>`,
};
