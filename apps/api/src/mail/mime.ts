import type { SendMailOptions } from 'nodemailer';
import type { Settings } from '../config/settings.js';
import type { SealedLetter } from './letter-writer.js';

/** The letter as nodemailer takes it. Its number is the same for every attempt. */
export function mimeOf(settings: Settings, letter: SealedLetter): SendMailOptions {
  const { to, subject, text, html, messageKey, oneClickUrl, attachments = [] } = letter;
  const domain = settings.publicUrl?.hostname ?? 'localhost';
  return {
    from: { name: 'Levain', address: senderOf(settings, domain) },
    to: { name: to.name, address: to.address },
    ...{ subject, text, html },
    messageId: `<${messageKey}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(oneClickUrl && {
        'List-Unsubscribe': `<${oneClickUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    attachments: attachments.map((attachment) => ({ ...attachment })),
  };
}

/** The account that sends, when it is an address; else a name at the address people know. */
function senderOf(settings: Settings, domain: string): string {
  const user = settings.smtpUrl ? decodeURIComponent(new URL(settings.smtpUrl).username) : '';
  return user.includes('@') ? user : `levain@${domain}`;
}
