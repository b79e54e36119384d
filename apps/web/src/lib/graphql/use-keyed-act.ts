import { useCallback, useMemo } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useIdempotencyKey } from '../use-idempotency-key.js';
import type { Outcome } from './outcome.js';
import { useAct, type Act } from './use-act.js';

interface KeyedVariables {
  readonly input: { readonly idempotencyKey: string };
}
/** The input as a form knows it. */
export type Unkeyed<V extends KeyedVariables> = Omit<V['input'], 'idempotencyKey'>;
type PayloadOf<Data> = Data[keyof Data] & { readonly __typename: string };

export interface KeyedAct<Data, V extends KeyedVariables> extends Omit<Act<Data, V>, 'run'> {
  readonly run: (input: Unkeyed<V>) => Promise<Outcome<PayloadOf<Data>>>;
}

/** For `input: { idempotencyKey … }`: `run` takes the input without its key and adds the right one. */
export function useKeyedAct<Data, V extends KeyedVariables>(
  document: TypedDocumentNode<Data, V>,
): KeyedAct<Data, V> {
  const act = useAct(document);
  const key = useIdempotencyKey();
  const { run: runAct } = act;
  const run = useCallback(
    async (input: Unkeyed<V>) => {
      const outcome = await runAct({ input: { ...input, idempotencyKey: key.for(input) } } as unknown as V);
      if (outcome.ok || !outcome.fault) key.renew();
      return outcome;
    },
    [runAct, key],
  );
  return useMemo(() => ({ ...act, run }), [act, run]);
}
