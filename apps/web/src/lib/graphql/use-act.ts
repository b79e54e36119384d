import { useCallback, useState } from 'react';
import type { Refusal } from '@levain/domain/refusal.js';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { toOutcome, type Outcome } from './outcome.js';

/** The one root field of a mutation document. */
type PayloadOf<Data> = Data[keyof Data] & { readonly __typename: string };

export interface Act<Data, Variables> {
  readonly run: (variables: Variables) => Promise<Outcome<PayloadOf<Data>>>;
  readonly running: boolean;
  /** Why the last try was refused; empty while none was, and again as soon as the next try starts. */
  readonly refusals: readonly Refusal[];
  /** The last try met a fault: network or server. What was typed is still there. */
  readonly fault: Error | undefined;
  readonly clear: () => void;
}

/** How the last try went, for the form that started it. */
export type ActState = Pick<Act<unknown, never>, 'refusals' | 'fault' | 'running'>;

interface Trouble {
  readonly refusals: readonly Refusal[];
  readonly fault?: Error | undefined;
}
const NO_TROUBLE: Trouble = { refusals: [] };

/** Runs one mutation: `const create = useAct(CreateProject)`, then `const done = await create.run({ input })`. */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const [trouble, setTrouble] = useState(NO_TROUBLE);

  const run = useCallback(
    async (variables: Variables): Promise<Outcome<PayloadOf<Data>>> => {
      setRunning(true);
      setTrouble(NO_TROUBLE);
      const result = await client.mutation(document, variables).toPromise();
      setRunning(false);
      const payload = result.data && (Object.values(result.data as object)[0] as PayloadOf<Data> | null);
      const outcome: Outcome<PayloadOf<Data>> = payload
        ? toOutcome(payload)
        : { ok: false, refusals: [], fault: result.error ?? new Error('No answer') };
      if (!outcome.ok) setTrouble(outcome);
      return outcome;
    },
    [client, document],
  );
  const clear = useCallback(() => setTrouble(NO_TROUBLE), []);
  return { run, running, refusals: trouble.refusals, fault: trouble.fault, clear };
}
