import type { Stage } from '@levain/domain/experiments/stages.js';
import { nextStage } from '@levain/domain/experiments/stage.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { useCallback, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useAnnounce } from '../../../ui/announcer.js';
import type { Card } from '../api/board.js';
import { CloseEvaluationOnBoard } from '../api/close-evaluation.js';
import { EndTestOnBoard } from '../api/end-test.js';
import { MoveExperimentOnBoard } from '../api/move-experiment.js';
import { StartTestOnBoard } from '../api/start-test.js';

export interface MoveTrouble {
  readonly cardId: string;
  readonly to: Stage;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}

export interface Moves {
  /** Where a card is shown while its move is under way. */
  readonly shownStage: (card: Card) => Stage;
  readonly trouble: MoveTrouble | null;
  readonly clearTrouble: () => void;
  /** The card whose move is under way. */
  readonly moving: Card | null;
  readonly move: (card: Card, to: Stage) => Promise<void>;
}

/** Each forward step has its own verb; what is no step at all is left to the domain to refuse. */
function useVerb() {
  const { run: move } = useAct(MoveExperimentOnBoard);
  const { run: start } = useAct(StartTestOnBoard);
  const { run: end } = useAct(EndTestOnBoard);
  const { run: close } = useAct(CloseEvaluationOnBoard);
  return useCallback(
    ({ id, version, stage }: Card, to: Stage) => {
      if (to !== nextStage(stage)) return move({ input: { id, version, to } });
      if (to === 'test') return start({ input: { id, version } });
      if (to === 'evaluate') return end({ input: { id, version, reason: null } });
      if (to === 'iterate') return close({ input: { id, version } });
      return move({ input: { id, version, to } });
    },
    [move, start, end, close],
  );
}

/** A card moves at once; when the gate refuses it springs back, and the card says why. */
export function useMove(): Moves {
  const text = useText();
  const announce = useAnnounce();
  const verb = useVerb();
  const [pending, setPending] = useState<{ readonly card: Card; readonly to: Stage } | null>(null);
  const [trouble, setTrouble] = useState<MoveTrouble | null>(null);
  const move = useCallback(
    async (card: Card, to: Stage) => {
      if (to === card.stage) return;
      setTrouble(null);
      setPending({ card, to });
      const done = await verb(card, to);
      setPending(null);
      const words = { number: card.number, stage: text(`words.stage.${to}`) };
      announce(text(done.ok ? 'board.moved' : 'board.moveRefused', words));
      if (!done.ok) setTrouble({ cardId: card.id, to, refusals: done.refusals, fault: done.fault });
    },
    [verb, announce, text],
  );
  const clearTrouble = useCallback(() => setTrouble(null), []);
  return {
    shownStage: (card) => (pending?.card.id === card.id ? pending.to : card.stage),
    moving: pending?.card ?? null,
    trouble,
    clearTrouble,
    move,
  };
}
