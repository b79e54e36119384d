import type { AskAnswer } from '@levain/domain/asks/ask-answers.js';
import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Text } from './story.js';

/** What happened to a request, in the order of the days: an answer, the reply to a question back, what came of it. */
export type AskMove = { readonly daysAgo: number } & (
  | { readonly answer: AskAnswer; readonly by: string; readonly word?: Text; readonly option?: number }
  | { readonly reply: Text }
  | { readonly close: Text }
);

/** A decision asked of leadership. Days are told back from today, so that some always wait. */
export interface AskStory {
  readonly key: string;
  readonly by: string;
  readonly daysAgo: number;
  /** Days from the question to its day. */
  readonly dueAfter: number;
  readonly experiment?: string;
  readonly project?: string;
  readonly to?: string;
  readonly question: Text;
  readonly context: Text;
  readonly options?: readonly Text[];
  readonly then: readonly AskMove[];
}

/** A board that somebody keeps. */
export interface BoardStory {
  readonly by: string;
  readonly daysAgo: number;
  readonly name: Text;
  readonly level: ReadingLevel;
  readonly isShared: boolean;
  readonly isPinned: boolean;
  readonly project?: string;
}

export interface AsksStory {
  readonly asks: readonly AskStory[];
  readonly boards: readonly BoardStory[];
}
