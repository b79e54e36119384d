import type { Locale } from '@levain/domain/locale.js';
import type { MailCategory } from '@levain/domain/mail/category.js';
import { html } from '../../links/html.js';
import { CATEGORY_WORDS } from './category-words.js';
import { FOOT } from './message-html.js';
import type { Message } from './message.js';

interface FootFacts {
  readonly workspaceName: string;
  /** What can be stopped, and where. */
  readonly unsubscribe?: { readonly category: MailCategory; readonly url: string };
}

interface FootWords {
  readonly from: (workspaceName: string) => string;
  readonly stop: (about: string) => string;
}

const WORDS: Readonly<Record<Locale, FootWords>> = {
  fr: {
    from: (workspaceName) => `Envoyé par Levain pour l’espace « ${workspaceName} ».`,
    stop: (about) => `Ne plus recevoir de messages sur ${about}`,
  },
  en: {
    from: (workspaceName) => `Sent by Levain for the workspace “${workspaceName}”.`,
    stop: (about) => `No more messages about ${about}`,
  },
};

const DIM = 'font-size:14px;line-height:1.5;color:#56606e';

/** The message with the lines that end every message: who sends it, and how to have no more of its kind. */
export function withFoot(
  message: Message,
  { workspaceName, unsubscribe }: FootFacts,
): Pick<Message, 'text' | 'html'> {
  const words = WORDS[message.locale];
  const from = words.from(workspaceName);
  const stop = unsubscribe && words.stop(CATEGORY_WORDS[message.locale][unsubscribe.category]);
  const foot = html`<p class="dim" style="margin:16px 8px 0;${DIM}">
    ${from}${unsubscribe && html`<br /><a class="dim" href="${unsubscribe.url}" style="${DIM}">${stop}</a>`}
  </p>`;
  return {
    text: [message.text, '-- ', from, ...(unsubscribe ? [`${stop}\n${unsubscribe.url}`] : [])]
      .join('\n\n')
      .replace('-- \n\n', '-- \n'),
    html: message.html.replace(FOOT, () => foot.text),
  };
}
