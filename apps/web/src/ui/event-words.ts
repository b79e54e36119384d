import { ADMINS_KINDS, SHARED_KINDS } from '@levain/domain/audit/activity.js';
import type { MessageId } from '../i18n/message-id.js';
import type { Text } from '../i18n/use-text.js';

/** One line of a history; its screen loads the `history` catalogue, that of the workspace `administration` too. */
export interface EventShown {
  readonly kind: string;
  readonly after: unknown;
}

type Data = Readonly<Record<string, unknown>>;

function dataOf(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}

/** Kinds whose sentence quotes a word of the domain, and where its translation is. */
const WORDS = {
  stage: 'words.stage',
  verdict: 'words.verdict',
  kind: 'words.decision',
  role: 'words.participationRole',
} as const;

const QUOTED = ['reason', 'comment', 'answerReason', 'keeps', 'changes', 'fileName', 'question'] as const;

/** A kind without its words does not compile; what people do with what is their own is in no history. */
function sentenceId(kind: string): MessageId {
  const shared = SHARED_KINDS.find((each) => each === kind);
  if (shared) return `history.kind.${shared}`;
  const ofAdmins = ADMINS_KINDS.find((each) => each === kind);
  return ofAdmins ? `administration.kind.${ofAdmins}` : 'history.unknown';
}

/** What happened, in one sentence without its subject. */
export function eventSentence(event: EventShown, text: Text): string {
  const id = sentenceId(event.kind);
  if (id === 'history.unknown') return text(id, { kind: event.kind });
  const after = dataOf(event.after);
  // The role of a member is another word than the role in an experiment; their sentences quote none.
  const isOfMember = event.kind.startsWith('member');
  const words = Object.entries(WORDS).map(([name, group]) => {
    const value = after[name];
    return [
      name,
      typeof value === 'string' && !isOfMember ? text(`${group}.${value}` as MessageId) : '',
    ] as const;
  });
  const count = Number(after['readings'] ?? after['count'] ?? after['rowsImported'] ?? 0);
  const number = typeof after['number'] === 'number' ? after['number'] : 0;
  const program = String(after['program'] ?? 'none');
  return text(id, { ...Object.fromEntries(words), count, number, program });
}

/** What the person said about it, if anything. */
export function eventDetail(event: Pick<EventShown, 'after'>, text: Text): string | null {
  const after = dataOf(event.after);
  const quoted = QUOTED.map((name) => after[name]).find(
    (value) => typeof value === 'string' && value.trim() !== '',
  );
  return typeof quoted === 'string' ? text('history.quote', { words: quoted }) : null;
}

interface Signed {
  readonly kind: string;
  readonly happenedAt: string;
  readonly actor?: { readonly name: string } | null;
  readonly person?: { readonly name: string } | null;
}

/** Who did it and when. Of an act that nobody signed only the day is known; what has no author at all is Levain's own. */
export function eventSigner(event: Signed, text: Text): { actorName: string | null; happenedAt: string } {
  const { kind, happenedAt } = event;
  const actorName = event.actor?.name ?? event.person?.name ?? null;
  if (actorName !== null || !kind.startsWith('objection')) return { actorName, happenedAt };
  return { actorName: text('history.someone'), happenedAt: happenedAt.slice(0, 10) };
}
