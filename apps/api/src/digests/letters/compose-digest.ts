import type { Opens, Sentence } from '@levain/domain/boards/sentence.js';
import {
  digestContent,
  type DigestContent,
  type DigestSection,
} from '@levain/domain/digests/digest-content.js';
import type { Locale } from '@levain/domain/locale.js';
import { formatFor } from '@levain/domain/text/format.js';
import type { MessagePiece, MessageSection } from '../../mail/messages/message.js';
import type { DigestRow } from '../digest-row.js';
import type { Edition } from '../digest-editions.js';
import { DIGEST_WORDING } from './digest-words.js';

/** What a digest is composed from. `open`: where a number leads; nothing for who has no account. */
export interface DigestFactsOfLetter {
  readonly digest: DigestRow;
  readonly edition: Edition;
  readonly before: Edition | null;
  readonly locale: Locale;
  readonly workspaceName: string;
  readonly open: { readonly number: (opens: Opens) => string; readonly ask: (id: string) => string } | null;
}

/** The words of a digest, the same in its message and in its preview. */
export interface ComposedDigest {
  readonly subject: string;
  readonly lead: readonly string[];
  readonly sections: readonly MessageSection[];
}

export function composeDigest(facts: DigestFactsOfLetter): ComposedDigest {
  const { digest, edition, before, locale, workspaceName } = facts;
  const words = DIGEST_WORDING[locale];
  const day = formatFor(locale).day;
  const { level, decides, rhythm } = digest;
  const content = digestContent({
    ...{ before: before?.answers ?? null, after: edition.answers, settled: edition.settled },
    ...{ level, decides, locale },
  });
  const since = before && day(before.answers.asOf);
  const lead =
    since === null ? words.first[rhythm] : content.isQuiet ? words.quiet(since) : words.since(since);
  const news = before === null ? 'first' : content.isQuiet ? 'quiet' : 'changed';
  return {
    subject: words.subject(workspaceName, day(edition.answers.asOf), news),
    lead: [lead],
    sections: [decisions(content, facts), ...content.sections.map((each) => sectionOf(each, facts))],
  };
}

/** A decision is answered in place: its line leads to the question. */
function decisions({ decide }: DigestContent, facts: DigestFactsOfLetter): MessageSection {
  const { open, locale, digest } = facts;
  const asks = decide.asks.map(({ ask, sentence }): MessagePiece[] => {
    const said = piecesOf(sentence, facts).map(({ text }) => ({ text }));
    if (!open) return said;
    const label = digest.decides ? ` ${DIGEST_WORDING[locale].answer}` : '';
    if (label) return [...said, { text: label, url: open.ask(ask.id) }];
    return [{ text: said.map(({ text }) => text).join(''), url: open.ask(ask.id) }];
  });
  return { heading: decide.title, lines: [...decide.lines.map((line) => piecesOf(line, facts)), ...asks] };
}

function sectionOf({ title, lines, more }: DigestSection, facts: DigestFactsOfLetter): MessageSection {
  const rest = more > 0 ? [[{ text: DIGEST_WORDING[facts.locale].more(more) }]] : [];
  return { heading: title, lines: [...lines.map((line) => piecesOf(line, facts)), ...rest] };
}

const piecesOf = (sentence: Sentence, { open }: DigestFactsOfLetter): MessagePiece[] =>
  sentence.map(({ text, opens }) => (open && opens ? { text, url: open.number(opens) } : { text }));
