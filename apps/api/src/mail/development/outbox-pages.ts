import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { html, type Html } from '../../links/html.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import type { KeptMessage } from './outbox-reading.js';
import { OUTBOX_WORDS } from './outbox-words.js';

export function outboxPage(locale: Locale, messages: readonly KeptMessage[]): PersonalPage {
  const words = OUTBOX_WORDS[locale];
  return {
    title: words.title,
    body: html`<p class="hint">${words.why}</p>
      ${
        messages.length > 0
          ? html`<div class="facts">${messages.map((message) => lineOf(locale, message))}</div>`
          : html`<p>${words.empty}</p>`
      }`,
  };
}

function lineOf(locale: Locale, message: KeptMessage): Html {
  const { id, mail } = message;
  const said = mail
    ? html`<a href="/outbox/${id}">${mail.subject ?? message.kind}</a><br /><span class="hint"
          >${mail.to?.[0]?.address ?? ''}</span
        >`
    : html`${message.kind}<br /><span class="hint">${stateOf(locale, message)}</span>`;
  return html`<div>
    <div class="hint">${instant(locale, message.createdAt)}</div>
    <div>${said}</div>
  </div>`;
}

function stateOf(locale: Locale, { sentAt, skipped, lastError }: KeptMessage): string {
  const words = OUTBOX_WORDS[locale];
  if (sentAt && !skipped) return words.hidden;
  if (skipped) return words.skipped[skipped];
  return lastError ? `${words.failed} (${lastError})` : words.waiting;
}

export function messagePage(locale: Locale, { id, mail, createdAt }: KeptMessage): PersonalPage {
  const words = OUTBOX_WORDS[locale];
  const files = mail?.attachments ?? [];
  return {
    title: mail?.subject ?? '',
    body: html`<dl class="facts">
        <div>
          <dt>${words.to}</dt>
          <dd>${mail?.to?.[0]?.name} ${mail?.to?.[0]?.address}</dd>
        </div>
        <div>
          <dt>${words.written}</dt>
          <dd>${instant(locale, createdAt)}</dd>
        </div>
        ${
          files.length > 0 &&
          html`<div>
            <dt>${words.files}</dt>
            <dd>
              ${files.map((file, index) => html`<a href="/outbox/${id}/files/${index}">${file.filename}</a>`)}
            </dd>
          </div>`
        }
      </dl>
      <iframe
        src="/outbox/${id}/html"
        title="${mail?.subject}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <details>
        <summary>${words.text}</summary>
        <pre>${mail?.text}</pre>
      </details>
      <p><a href="/outbox">${words.back}</a></p>`,
  };
}

export function absentPage(locale: Locale): PersonalPage {
  const words = OUTBOX_WORDS[locale];
  return { title: words.absent, status: 404, body: html`<p><a href="/outbox">${words.back}</a></p>` };
}

const instant = (locale: Locale, date: Date): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'medium', timeStyle: 'short' }).format(date);
