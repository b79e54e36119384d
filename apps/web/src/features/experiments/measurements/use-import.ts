import { useState } from 'react';
import { useClient } from 'urql';
import type { Refusal } from '@levain/domain/refusal.js';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.js';
import { ExperimentPageQuery } from '../page/api/experiment-page.js';
import { MeasurementsQuery } from './api/measurements-list.js';
import {
  previewImport,
  runImport,
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
  readonly busy: 'preview' | 'import' | null;
  readonly progress: number;
  readonly refusals: readonly Refusal[];
  readonly fault: Error | undefined;
}

const NOTHING: ImportState = {
  file: null,
  preview: null,
  done: null,
  busy: null,
  progress: 0,
  refusals: [],
  fault: undefined,
};
export const FIRST_PAGE = 100;

/** One file from the choice to the last row: looked at, corrected, looked at again, taken in. */
export function useImport(experiment: { id: string; number: number }) {
  const [state, setState] = useState(NOTHING);
  const client = useClient();
  const key = useIdempotencyKey();
  const set = (part: Partial<ImportState>) => setState((old) => ({ ...old, ...part }));
  const onProgress = (progress: number) => set({ progress });

  const look = async (file: File, reading: Reading = {}) => {
    set({ file, done: null, busy: 'preview', progress: 0, refusals: [], fault: undefined });
    const answer = await previewImport({ experimentId: experiment.id, file, ...reading }, onProgress);
    if (answer.ok) return set({ busy: null, preview: answer.value });
    set({ busy: null, preview: null, refusals: answer.refusals, fault: answer.fault });
  };

  /** The import did not go through the GraphQL client: what is in view is asked again. */
  const refresh = async () => {
    const network = { requestPolicy: 'network-only' } as const;
    const { number } = experiment;
    await Promise.all([
      client.query(ExperimentPageQuery, { number }, network).toPromise(),
      client.query(MeasurementsQuery, { number, first: FIRST_PAGE, after: null }, network).toPromise(),
    ]);
  };

  const take = async (mode: 'goodRows' | 'allOrNothing') => {
    const { file, preview } = state;
    if (!file || !preview) return;
    set({ busy: 'import', progress: 0, refusals: [], fault: undefined });
    const { mapping, encoding, delimiter } = preview;
    const request = { experimentId: experiment.id, file, mapping, encoding, delimiter };
    const body = {
      name: file.name,
      size: file.size,
      changed: file.lastModified,
      mapping,
      encoding,
      delimiter,
      mode,
    };
    const answer = await runImport(request, { mode, key: key.for(body), onProgress });
    if (answer.ok || !answer.fault) key.renew();
    if (!answer.ok) return set({ busy: null, refusals: answer.refusals, fault: answer.fault });
    set({ ...NOTHING, done: answer.value });
    await refresh();
  };
  return { ...state, look, take, refresh, forget: () => setState(NOTHING) };
}

export type ImportWork = ReturnType<typeof useImport>;
