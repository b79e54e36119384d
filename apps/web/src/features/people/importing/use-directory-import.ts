import { useState } from 'react';
import { useClient } from 'urql';
import type { Refusal } from '@levain/domain/refusal.js';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.js';
import { DirectoryImportsQuery } from '../api/directory-imports.js';
import { correctedFile, withCell, type Corrections } from './corrected-file.js';
import {
  previewDirectory,
  takeDirectory,
  type Asked,
  type BadRow,
  type Preview,
  type Taken,
} from './import-client.js';

interface State {
  readonly file: File | null;
  readonly asked: Asked;
  readonly preview: Preview | null;
  readonly done: Taken | null;
  readonly corrections: Corrections;
  readonly busy: 'look' | 'take' | null;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}

const NOTHING: State = {
  ...{ file: null, preview: null, done: null, corrections: new Map(), busy: null, refusals: [] },
  asked: { isComplete: false, createDepartments: false, dropUnknownManagers: false },
  fault: undefined,
};

/** One file from the choice to the last person: looked at, corrected, looked at again, agreed to. */
export function useDirectoryImport() {
  const [state, setState] = useState(NOTHING);
  const key = useIdempotencyKey();
  const client = useClient();
  const set = (part: Partial<State>) => setState((old) => ({ ...old, ...part }));

  const look = async (file: File, asked: Asked) => {
    set({ file, asked, busy: 'look', refusals: [], fault: undefined, done: null });
    const answer = await previewDirectory(file, asked);
    if (answer.ok) return set({ busy: null, preview: answer.value, corrections: new Map() });
    set({ busy: null, preview: null, refusals: answer.refusals, fault: answer.fault });
  };
  const { file, asked, preview, corrections } = state;

  const change = async (part: Partial<Asked>) => {
    if (file) await look(file, { ...asked, ...part });
  };

  const correct = (row: BadRow, column: number, cell: string) =>
    setState((old) => ({ ...old, corrections: withCell(old.corrections, row, [column, cell]) }));

  const reread = async () => {
    if (!file || !preview) return;
    const right = await correctedFile(file, preview, corrections);
    const { columns, delimiter } = preview;
    await look(right, { ...asked, columns, delimiter, encoding: 'utf-8' });
  };

  const take = async () => {
    if (!file || !preview) return;
    set({ busy: 'take', refusals: [], fault: undefined });
    const { columns, encoding, delimiter, fingerprint: expected } = preview;
    const order = { ...asked, columns, encoding, delimiter };
    const act = { name: file.name, size: file.size, order, expected };
    const answer = await takeDirectory(file, order, { expected, key: key.for(act) });
    if (answer.ok || !answer.fault) key.renew();
    if (!answer.ok) return set({ busy: null, refusals: answer.refusals, fault: answer.fault });
    setState({ ...NOTHING, done: answer.value });
    await client.query(DirectoryImportsQuery, {}, { requestPolicy: 'network-only' }).toPromise();
  };
  return { ...state, look, change, correct, reread, take, forget: () => setState(NOTHING) };
}

export type ImportWork = ReturnType<typeof useDirectoryImport>;
