import { useCallback, useState } from 'react';
import type { Refusal } from '@levain/domain/refusal.js';
import type { Locale } from '@levain/domain/locale.js';
import { useAct } from '../../../lib/graphql/use-act.js';
import { useKeyedAct } from '../../../lib/graphql/use-keyed-act.js';
import {
  ProposePrototypeHere,
  ReviseHypothesisHere,
  WriteHypothesisHere,
  type Origins,
} from './api/origins.js';
import {
  hypothesisFieldsOf,
  partsOf,
  prototypeFieldsOf,
  sameParts,
  WRITTEN_HERE,
  type FrameValues,
} from './frame-values.js';

export interface SavedFrame {
  readonly prototypeId: string | null;
  readonly hypothesisId: string | null;
}

export interface FrameTrouble {
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}
const NO_TROUBLE: FrameTrouble = { refusals: [], fault: undefined };

type Hypothesis = Origins['hypotheses']['edges'][number]['node'];
type Kept = (change: Partial<FrameValues>) => void;

interface FrameSaving {
  /** Saves what was written in the form itself; null when it was refused. What succeeded is not written twice. */
  readonly save: (values: FrameValues, origins: Origins, kept: Kept) => Promise<SavedFrame | null>;
  readonly saving: boolean;
  readonly trouble: FrameTrouble;
}

/** The prototype and the sentence written in the form are saved first, each once, then the experiment that uses them. */
export function useFrameSaving(locale: Locale): FrameSaving {
  const propose = useKeyedAct(ProposePrototypeHere);
  const write = useKeyedAct(WriteHypothesisHere);
  const revise = useAct(ReviseHypothesisHere);
  const [trouble, setTrouble] = useState(NO_TROUBLE);

  const savePrototype = useCallback(
    async (values: FrameValues, kept: Kept): Promise<string | null | undefined> => {
      if (values.prototypeId !== WRITTEN_HERE) return values.prototypeId;
      const done = await propose.run({ prototype: prototypeFieldsOf(values) });
      if (!done.ok) return void setTrouble({ refusals: done.refusals, fault: done.fault });
      kept({ prototypeId: done.value.prototype.id });
      return done.value.prototype.id;
    },
    [propose],
  );

  const saveHypothesis = useCallback(
    async (values: FrameValues, known: Hypothesis | undefined, prototypeId: string | null, kept: Kept) => {
      if (values.hypothesisId === WRITTEN_HERE) {
        const done = await write.run({ hypothesis: hypothesisFieldsOf(values, locale, prototypeId) });
        if (!done.ok) return void setTrouble({ refusals: done.refusals, fault: done.fault });
        kept({ hypothesisId: done.value.hypothesis.id });
        return done.value.hypothesis.id;
      }
      if (known?.viewerCanEdit && !sameParts(partsOf(known), values.hypothesis)) {
        const hypothesis = {
          ...hypothesisFieldsOf(values, known.locale, prototypeId),
          projectId: known.project?.id ?? values.projectId,
          prototypeId: known.prototype?.id ?? prototypeId,
        };
        const done = await revise.run({ input: { id: known.id, version: known.version, hypothesis } });
        if (!done.ok) return void setTrouble({ refusals: done.refusals, fault: done.fault });
      }
      return values.hypothesisId;
    },
    [write, revise, locale],
  );

  const save = useCallback(
    async (values: FrameValues, origins: Origins, kept: Kept) => {
      setTrouble(NO_TROUBLE);
      const prototypeId = await savePrototype(values, kept);
      if (prototypeId === undefined) return null;
      const known = origins.hypotheses.edges.find(({ node }) => node.id === values.hypothesisId)?.node;
      const hypothesisId = await saveHypothesis(values, known, prototypeId, kept);
      return hypothesisId === undefined ? null : { prototypeId, hypothesisId };
    },
    [savePrototype, saveHypothesis],
  );
  return { save, saving: propose.running || write.running || revise.running, trouble };
}
