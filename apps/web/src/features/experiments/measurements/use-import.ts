import { useState } from 'react';
import { useClient } from 'urql';
import type { Refusal } from '@levain/domain/refusal.js';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.js';
import { ExperimentPageQuery } from '../page/api/experiment-page.js';
import { MeasurementsQuery } from './api/measurements-list.js';
import { corrected, correctedText, type Corrections } from './corrected-rows.js';
import {
  previewImport,
  runImport,
  type BadRow,
  type FileMapping,
  type ImportDone,
  type ImportPreview,
} from './import-client.js';

interface Reading {
  readonly mapping?: FileMapping | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

interface ImportState {
  readonly file: File | null;
  readonly preview: ImportPreview | null;
  readonly done: ImportDone | null;
  /** What was put right on the screen, until the rows are read again. */
  readonly corrections: Corrections;
  readonly busy: 'preview' | 'import' | null;
  readonly progress: number;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}

const NOTHING: ImportState = {
  file: null,
  preview: null,
  done: null,
  corrections: new Map(),
  busy: null,
  progress: 0,
  refusals: [],
  fault: undefined,
};
export const FIRST_PAGE = 100;

/** The import did not go through the GraphQL client: what is in view is asked again. */
function useRefresh(number: number) {
  const client = useClient();
  return async () => {
    const network = { requestPolicy: 'network-only' } as const;
    await Promise.all([
      client.query(ExperimentPageQuery, { number }, network).toPromise(),
      client.query(MeasurementsQuery, { number, first: FIRST_PAGE, after: null }, network).toPromise(),
    ]);
  };
}

/** The same file read the same way twice is the same act. */
function actOf({ name, size, lastModified: changed }: File, preview: ImportPreview, mode: Mode) {
  const { mapping, encoding, delimiter } = preview;
  return { name, size, changed, mapping, encoding, delimiter, mode };
}

type Mode = 'goodRows' | 'allOrNothing';

/** One file from the choice to the last row: looked at, corrected, looked at again, taken in. */
export function useImport(experiment: { id: string; number: number }) {
  const [state, setState] = useState(NOTHING);
  const key = useIdempotencyKey();
  const refresh = useRefresh(experiment.number);
  const set = (part: Partial<ImportState>) => setState((old) => ({ ...old, ...part }));
  const onProgress = (progress: number) => set({ progress });

  const look = async (file: File, reading: Reading = {}) => {
    setState((old) => ({
      ...old,
      ...{ file, busy: 'preview', progress: 0, refusals: [], fault: undefined },
      // Read another way, the rows are still the same.
      corrections: old.file === file ? old.corrections : new Map(),
    }));
    const answer = await previewImport({ experimentId: experiment.id, file, ...reading }, onProgress);
    if (answer.ok) return set({ busy: null, preview: answer.value });
    set({ busy: null, preview: null, refusals: answer.refusals, fault: answer.fault });
  };

  const take = async (mode: Mode) => {
    const { file, preview } = state;
    if (!file || !preview) return false;
    set({ busy: 'import', progress: 0, refusals: [], fault: undefined });
    const { mapping, encoding, delimiter } = preview;
    const request = { experimentId: experiment.id, file, mapping, encoding, delimiter };
    const keyed = key.for(actOf(file, preview, mode));
    const answer = await runImport(request, { mode, key: keyed, onProgress });
    if (answer.ok || !answer.fault) key.renew();
    if (answer.ok) set({ ...NOTHING, done: answer.value });
    else set({ busy: null, refusals: answer.refusals, fault: answer.fault });
    if (answer.ok) await refresh();
    return answer.ok;
  };

  const correct = (row: BadRow, column: number, cell: string) =>
    setState((old) => ({ ...old, corrections: corrected(old.corrections, row, [column, cell]) }));

  /** Takes the good rows in, if there are any, then reads the bad ones again as a file of their own. */
  const repair = async (name: string) => {
    const { preview, corrections } = state;
    if (!preview || (preview.rowsGood > 0 && !(await take('goodRows')))) return;
    const file = new File([correctedText(preview, corrections)], name, { type: 'text/csv' });
    const { mapping, delimiter } = preview;
    await look(file, { mapping, delimiter, encoding: 'utf-8' });
  };
  return { ...state, look, take, correct, repair, refresh, forget: () => setState(NOTHING) };
}

export type ImportWork = ReturnType<typeof useImport>;
