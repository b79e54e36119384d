import { domainToASCII, domainToUnicode } from 'node:url';

/** Letters that become another one when their case is changed, and one that a capital becomes. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/k/giu, '\u212a'],
  [/s/giu, '\u017f'],
  [/i/giu, '\u0131'],
  [/ss/giu, 'ß'],
  [/å/giu, '\u212b'],
  [/σ/giu, 'ς'],
];

/** Other spellings under which a mail server, or a careless comparison, finds the same mailbox. */
export function spellingsOf(address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  const [local, host] = [address.slice(0, at), address.slice(at + 1)];
  const hosts = [host, domainToASCII(host), domainToUnicode(host), wide(host)].filter((name) => name !== '');
  const both = [
    ...hosts.map((name) => `${local}@${name}`),
    ...hosts.map((name) => `${local.toUpperCase()}@${name.toUpperCase()}`),
    `${wide(local)}@${host}`,
    ...LOOKALIKES.map(([letter, other]) => `${local.replace(letter, other)}@${host}`),
    ...(['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => address.normalize(form)),
    address.toUpperCase(),
    address.toLowerCase(),
    alternating(address),
    ` ${address} `,
    `\u00a0${address}\u3000`,
    // Refused, rather than another account: nobody sees the difference.
    ...['\u00ad', '\u200b', '\u200d', '\u2060', '\ufe0f', '\u3164'].map(
      (unseen) => `${local}${unseen}@${host}`,
    ),
  ];
  return [...new Set(both)].filter((spelling) => spelling !== address);
}

const wide = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

const alternating = (text: string): string =>
  [...text].map((letter, index) => (index % 2 ? letter.toUpperCase() : letter.toLowerCase())).join('');

/** What a mail server would compare, however generous: two accounts with one of these may be one mailbox. */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const host = domainToASCII(address.slice(at + 1).normalize('NFKC')) || address.slice(at + 1);
  const local = address
    .slice(0, at)
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toUpperCase()
    .normalize('NFKC');
  return `${local}@${host}`;
}
