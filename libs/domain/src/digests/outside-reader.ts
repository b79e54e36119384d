import { LOCALES, type Locale } from '../locale.js';
import { readEmailAddress, type EmailAddress } from '../people/email-address.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { SHARED_FIELDS, type SharedField } from '../sharing/share-link.js';
import { requiredChoice } from '../text/choice.js';
import { chosenWords } from '../text/chosen-words.js';
import { requiredText } from '../text/required-text.js';
import { draftDigest, type Digest, type DigestInput } from './digest.js';

/** Days during which somebody outside may say yes; after them the invitation says nothing more. */
export const CONFIRM_DAYS = 7;

/** Letters of invitation that one address is sent in {@link INVITED_WITHIN_DAYS} days, whoever invites. */
export const INVITED_MOST = 2;

/** Days over which the letters to one address are counted. */
export const INVITED_WITHIN_DAYS = 90;

/** Invitations that one member sends in a day. */
export const INVITES_A_DAY = 20;

/** Characters of the word that goes with an invitation. */
export const WORD_MAX = 500;

/**
 * Where somebody outside stands: `invited` their yes is awaited; `expired` it did not come in time; `reading` they confirmed; `declined`
 * they said no; `stopped` they ended it; `revoked` the workspace did.
 */
export const READER_STATES = ['invited', 'expired', 'reading', 'declined', 'stopped', 'revoked'] as const;

/** One of {@link READER_STATES}. */
export type ReaderState = (typeof READER_STATES)[number];

/** How it ended, as it is kept; nothing while it has not. */
export type ReaderEnding = 'expired' | 'declined' | 'stopped' | 'revoked';

/** What an address outside is invited to read. */
export interface OutsideReaderDraft extends Digest {
  readonly address: EmailAddress;
  /** Why they are asked, in the words of who invites. */
  readonly word: string;
  readonly locale: Locale;
  /** What they are shown beside the sentences; nobody is ever named. */
  readonly fields: readonly SharedField[];
}

/** What the form of an invitation holds; what it tells of was found before. */
export interface OutsideReaderInput extends DigestInput {
  readonly address?: string | null;
  readonly word?: string | null;
  readonly locale?: string | null;
  readonly fields?: readonly string[] | null;
}

/**
 * An invitation to read a digest. Refuses an address that cannot be one (`EMAIL_INVALID`), a missing word, a language or a field outside
 * the lists, and what {@link draftDigest} refuses.
 */
export function draftOutsideReader(input: OutsideReaderInput): Result<OutsideReaderDraft> {
  const refusals: Refusal[] = [];
  const address = readEmailAddress(input.address, 'address');
  if (!address.ok) refusals.push(...address.refusals);
  const word = requiredText(refusals, 'word', input.word, { max: WORD_MAX });
  const locale = requiredChoice(refusals, 'locale', input.locale, LOCALES);
  const fields = chosenWords(refusals, 'fields', input.fields ?? [], SHARED_FIELDS);
  const digest = draftDigest(input);
  if (!digest.ok) refusals.push(...digest.refusals);
  return unlessRefused(refusals, () => ({
    ...(digest as { value: Digest }).value,
    ...{ address: (address as { value: EmailAddress }).value, word, locale: locale!, fields },
  }));
}

/** What the standing of a reader depends on. */
export interface ReaderFacts {
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
  readonly ending: ReaderEnding | null;
}

/** Where a reader stands at an instant. */
export function readerState({ expiresAt, confirmedAt, ending }: ReaderFacts, now: Date): ReaderState {
  if (ending) return ending;
  if (confirmedAt) return 'reading';
  return expiresAt <= now ? 'expired' : 'invited';
}

/** What a reader may wish by the links they were sent. */
export const READER_WISHES = ['confirm', 'decline', 'stop', 'resume', 'erase'] as const;

/** One of {@link READER_WISHES}. */
export type ReaderWish = (typeof READER_WISHES)[number];

const AFTER: Readonly<Record<Exclude<ReaderWish, 'erase'>, Partial<Record<ReaderState, ReaderState>>>> = {
  confirm: { invited: 'reading', declined: 'reading' },
  decline: { invited: 'declined' },
  stop: { reading: 'stopped' },
  resume: { stopped: 'reading' },
};

/** Where a reader stands after a wish; where they stood, when it changes nothing. Erasing the address ends whatever there is. */
export function readerAfter(state: ReaderState, wish: ReaderWish): ReaderState {
  if (wish !== 'erase') return AFTER[wish][state] ?? state;
  return state === 'reading' ? 'stopped' : state === 'invited' ? 'declined' : state;
}

/** An earlier invitation to the same address. */
export interface EarlierReader {
  readonly state: ReaderState;
  readonly invitedAt: Date;
}

const DAY_MS = 86_400_000;

/**
 * Whether an address may be invited, knowing what became of its earlier invitations here. Refused while one is awaited or read
 * (`READER_KNOWN`), for ever after a no of theirs (`READER_SAID_NO`: they may take it back themselves), and after too many letters
 * (`READER_ASKED_OFTEN`). Nothing else of the address counts: whether a member or nobody has it, the answer is the same.
 */
export function mayInvite(earlier: readonly EarlierReader[], now: Date): Result<true> {
  const stands = (...states: readonly ReaderState[]) => earlier.some(({ state }) => states.includes(state));
  const refusals: Refusal[] = [];
  if (stands('invited', 'reading')) refusals.push(refusal('READER_KNOWN', 'address'));
  else if (stands('declined', 'stopped')) refusals.push(refusal('READER_SAID_NO', 'address'));
  else {
    const since = now.getTime() - INVITED_WITHIN_DAYS * DAY_MS;
    const lately = earlier.filter(({ invitedAt }) => invitedAt.getTime() > since).length;
    if (lately >= INVITED_MOST)
      refusals.push(refusal('READER_ASKED_OFTEN', 'address', { days: INVITED_WITHIN_DAYS }));
  }
  return unlessRefused(refusals, () => true as const);
}

/** An address for those who do not write to it: its first letter and its host. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}…${address.slice(at)}`;
}
