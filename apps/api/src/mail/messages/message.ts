import type { Locale } from '@levain/domain/locale.js';
import { messageHtml } from './message-html.js';
import { messageText } from './message-text.js';

/** A message as it is read: the same words as plain text and as HTML. */
export interface Message {
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A link that stands out. */
export interface MessageButton {
  readonly label: string;
  readonly url: string;
  readonly look: 'primary' | 'plain';
}

/** A run of words; with an address, a link. */
export interface MessagePiece {
  readonly text: string;
  readonly url?: string;
}

/** Words under a heading, line by line. */
export interface MessageSection {
  readonly heading: string;
  readonly lines: readonly (readonly MessagePiece[])[];
}

/** What a message says. Everything typed by people is escaped in the HTML. */
export interface MessageParts {
  readonly subject: string;
  /** One line above the rest: what it is about (an experiment, a round). Lists of messages show it too. */
  readonly about?: string;
  /** Sentences of ours, and words that a person wrote. */
  readonly paragraphs: readonly (string | { readonly quote: string })[];
  /** Terms and what they are: how long, until when. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** After the paragraphs. */
  readonly sections?: readonly MessageSection[];
  readonly buttons: readonly MessageButton[];
  readonly after: readonly string[];
}

/** The message in both forms, in one language. Line breaks in the subject would be another header: they are spaces. */
export function composeMessage(locale: Locale, parts: MessageParts): Message {
  const subject = parts.subject.replace(/[\r\n\t ]+/g, ' ').trim();
  return {
    ...{ locale, subject },
    text: messageText(locale, parts),
    html: messageHtml(locale, { ...parts, subject }),
  };
}
