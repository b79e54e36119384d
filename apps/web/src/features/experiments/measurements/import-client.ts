import type { ColumnMapping } from '@levain/domain/measurements/columns.js';
import type { DateOrder } from '@levain/domain/measurements/date-cell.js';
import type { NumberStyle } from '@levain/domain/measurements/number-cell.js';
import type { Refusal } from '@levain/domain/refusal.js';

/** Encodings a file may have, and what may separate its cells. */
export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export const DELIMITERS = [',', ';', '\t'] as const;

/** How a file is read; a person corrects it before anything is kept. */
export interface FileMapping {
  readonly columns: readonly ColumnMapping[];
  readonly numberStyles: readonly NumberStyle[];
  readonly dateOrder: DateOrder;
  readonly oneDay: string | null;
}

export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusals: readonly (Refusal & { readonly column?: number | null })[];
}

export interface ImportPreview {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly mapping: FileMapping;
  /** The file with the same header that was read so before. */
  readonly remembered: { readonly fileName: string; readonly importedAt: string } | null;
  readonly refusals: readonly Refusal[];
  readonly rowsRead: number;
  readonly rowsGood: number;
  readonly rowsBad: number;
  readonly sample: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly reading: unknown;
  }[];
  readonly bad: readonly BadRow[];
  readonly badTruncated: boolean;
}

export interface ImportDone {
  readonly id: string;
  readonly rowsRead: number;
  readonly rowsImported: number;
  readonly rowsRefused: number;
}

export type ImportAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly fault?: Error };

export interface ImportRequest {
  readonly experimentId: string;
  readonly file: File;
  readonly mapping?: FileMapping | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
}

interface Sending {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onProgress?: (fraction: number) => void;
}

interface Body {
  readonly ok?: boolean;
  readonly refusals?: readonly Refusal[];
}

function addressOf(
  { experimentId, file, mapping, encoding, delimiter }: ImportRequest,
  path: string,
  more: Record<string, string>,
) {
  const query = new URLSearchParams({ fileName: file.name, ...more });
  if (mapping) query.set('mapping', JSON.stringify(mapping));
  if (encoding) query.set('encoding', encoding);
  if (delimiter) query.set('delimiter', delimiter);
  return `/api/experiments/${encodeURIComponent(experimentId)}/imports${path}?${query.toString()}`;
}

/** The file goes as it is; XMLHttpRequest because only it tells how much of the file has left. */
function send<T>(
  file: File,
  { path, headers = {}, onProgress }: Sending,
  pick: (body: never) => T,
): Promise<ImportAnswer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Content-Type', 'text/csv');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ ok: false, refusals: [], fault: new Error('unreachable') });
    request.onload = () => {
      try {
        const body = JSON.parse(request.responseText) as Body;
        if (body.ok) return resolve({ ok: true, value: pick(body as never) });
        resolve({
          ok: false,
          refusals: body.refusals ?? [],
          ...(body.refusals?.length ? {} : { fault: new Error(`${request.status}`) }),
        });
      } catch {
        resolve({ ok: false, refusals: [], fault: new Error(`${request.status}`) });
      }
    };
    request.send(file);
  });
}

/** Looks at the file; nothing is kept. */
export function previewImport(
  request: ImportRequest,
  onProgress?: (fraction: number) => void,
): Promise<ImportAnswer<ImportPreview>> {
  const path = addressOf(request, '/preview', {});
  return send(
    request.file,
    { path, ...(onProgress ? { onProgress } : {}) },
    ({ preview }: { preview: ImportPreview }) => preview,
  );
}

/** Takes the file in: its good rows, or all of them or none. */
export function runImport(
  request: ImportRequest,
  {
    mode,
    key,
    onProgress,
  }: { mode: 'goodRows' | 'allOrNothing'; key: string; onProgress: (fraction: number) => void },
): Promise<ImportAnswer<ImportDone>> {
  const path = addressOf(request, '', { mode });
  return send(
    request.file,
    { path, headers: { 'Idempotency-Key': key }, onProgress },
    (body: { import: ImportDone }) => body.import,
  );
}
