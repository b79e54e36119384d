import { decoded, type MailServer } from '../../support/mail-server.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { anyKey } from '../../support/workspace.js';
import { untilTrue } from '../faults/own-postgres.js';
import { at, type Furnished } from '../tenants/furnished.js';
import { COMPUTED, LETTER_HEADERS, TEMPLATES } from './own-payloads.js';

/** Headers that letters of ours have. */
const OURS =
  /^(?:from|to|subject|message-id|date|mime-version|content-type|content-transfer-encoding|auto-submitted|list-unsubscribe|list-unsubscribe-post|dkim-signature)$/i;

export interface LettersSeen {
  readonly letters: number;
  readonly strangers: readonly string[];
  readonly headers: readonly string[];
  readonly computed: readonly string[];
}

/** Invites people under names that would be headers, or sums; then looks at what came out. */
export async function lettersUnder(
  { database, tenants }: Furnished,
  {
    url,
    mail,
    texts,
  }: { readonly url: string; readonly mail: MailServer; readonly texts: readonly string[] },
): Promise<LettersSeen> {
  const { here } = tenants;
  const before = mail.letters.length;
  for (const [index, text] of texts.entries()) await invite(here, url, { text, index });
  // Past the rules of texts, as if one of them failed.
  await database.owner.query('UPDATE people SET name = $2 WHERE id = $1', [
    here.lead.actor.personId,
    texts[0],
  ]);
  await database.owner.query('UPDATE workspaces SET name = $2 WHERE workspace_id = $1', [
    here.workspaceId,
    texts[0],
  ]);
  await invite(here, url, { text: 'Zoé', index: texts.length });
  await untilTrue(async () => {
    const { rowCount } = await database.owner.query(
      'SELECT FROM outbox WHERE sent_at IS NULL AND failures = 0 AND due_at <= now()',
    );
    return rowCount === 0;
  }, 15_000);
  const letters = mail.letters.slice(before);
  return {
    letters: letters.length,
    strangers: mail.recipients.filter((address) => /evil/.test(address)),
    headers: letters.flatMap(headersOf).filter((name) => !OURS.test(name)),
    computed: letters.map(decoded).filter((letter) => letter.includes(COMPUTED)),
  };
}

/** Names that no letter may obey. */
export const NAMES = [...LETTER_HEADERS, ...TEMPLATES];

async function invite(
  { admin, lead }: FurnishedWorkspace,
  url: string,
  { text, index }: { readonly text: string; readonly index: number },
): Promise<void> {
  const member = {
    idempotencyKey: anyKey(),
    name: text,
    email: `membre${index}@ici.example`,
    role: 'influencer',
  };
  await at(url, admin).mutate('inviteMember', member, 'member { id }');
  const reader = {
    ...{
      idempotencyKey: anyKey(),
      address: `lecteur${index}@ici.example`,
      word: text,
      locale: 'fr',
      fields: [],
    },
    ...{ rhythm: 'monthly', level: 'executive', timeZone: 'Europe/Paris' },
  };
  await at(url, lead).mutate('inviteReader', reader, 'reader { id }');
}

/** The names of the headers of a letter, those of its parts included. */
function headersOf(letter: string): string[] {
  const [head = ''] = letter.split('\r\n\r\n');
  return head.split(/\r\n|\r|\n/).flatMap((line) => (/^[ \t]/.test(line) ? [] : [line.split(':')[0]!]));
}
