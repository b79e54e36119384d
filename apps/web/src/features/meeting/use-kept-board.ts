import type { BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { useState } from 'react';
import type { AskShown } from '../../ui/asks/ask-parts.js';

/** What a meeting shows, and when it was last read. */
export interface KeptBoard {
  readonly answers: BoardAnswers;
  readonly asks: readonly AskShown[];
  readonly readAt: Date;
}

/** Keeps what was read last: when the network goes, nothing on the screen does. Both must be the same objects until they change. */
export function useKeptBoard(
  answers: BoardAnswers | undefined,
  asks: readonly AskShown[] | undefined,
): KeptBoard | null {
  const [kept, setKept] = useState<KeptBoard | null>(null);
  if (answers && asks && (kept?.answers !== answers || kept.asks !== asks)) {
    setKept({ answers, asks, readAt: new Date() });
  }
  return kept;
}
