import type { DirectoryRole } from '@levain/domain/people/directory-columns.js';
import type { Refusal } from '@levain/domain/refusal.js';

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export const DELIMITERS = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
] as const;

/** How a file is read, and what is asked of it. */
export interface Asked {
  readonly columns?: readonly DirectoryRole[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly isComplete: boolean;
  readonly createDepartments: boolean;
  readonly dropUnknownManagers: boolean;
}

export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly refusals: readonly (Refusal & { readonly column?: number | null })[];
}

export interface Change {
  readonly kind: 'added' | 'updated' | 'back' | 'left';
  readonly name: string;
  readonly email: string | null;
  readonly isMatchedByName: boolean;
  readonly fields: readonly {
    readonly field: 'name' | 'email' | 'department' | 'manager' | 'site';
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export type Counts = Readonly<Record<'added' | 'updated' | 'back' | 'left' | 'unchanged', number>>;

export interface Preview {
  readonly fileName: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly columns: readonly DirectoryRole[];
  readonly refusals: readonly Refusal[];
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly counts: Counts;
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly changes: readonly Change[];
  readonly changesTruncated: boolean;
  readonly departments: readonly string[];
  readonly forgotten: readonly number[];
  readonly bad: readonly BadRow[];
  readonly badTruncated: boolean;
  readonly fingerprint: string;
}

export type Taken = Counts & { readonly id: string };

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly fault?: Error };

function addressOf(file: File, asked: Asked, path: string, expected?: string): string {
  const yes = (is: boolean) => (is ? 'yes' : 'no');
  const query = new URLSearchParams({
    ...{ fileName: file.name, isComplete: yes(asked.isComplete) },
    createDepartments: yes(asked.createDepartments),
    dropUnknownManagers: yes(asked.dropUnknownManagers),
    ...(asked.columns ? { columns: JSON.stringify(asked.columns) } : {}),
    ...(asked.encoding ? { encoding: asked.encoding } : {}),
    ...(asked.delimiter ? { delimiter: asked.delimiter } : {}),
    ...(expected ? { expected } : {}),
  });
  return `/api/people/imports${path}?${query.toString()}`;
}

async function send<T>(
  address: string,
  file: File,
  key: string,
  pick: (body: never) => T,
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      ...{ method: 'POST', body: file },
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    });
    const body = (await response.json()) as { ok?: boolean; refusals?: readonly Refusal[] };
    if (body.ok) return { ok: true, value: pick(body as never) };
    const refusals = body.refusals ?? [];
    return { ok: false, refusals, ...(refusals.length ? {} : { fault: new Error(`${response.status}`) }) };
  } catch (error) {
    return { ok: false, refusals: [], fault: error as Error };
  }
}

/** Looks at the file; nothing is kept. */
export function previewDirectory(file: File, asked: Asked): Promise<Answer<Preview>> {
  return send(addressOf(file, asked, '/preview'), file, '', ({ preview }: { preview: Preview }) => preview);
}

/** Takes the file in exactly as its preview said, or not at all. */
export function takeDirectory(
  file: File,
  asked: Asked,
  { expected, key }: { expected: string; key: string },
): Promise<Answer<Taken>> {
  return send(addressOf(file, asked, '', expected), file, key, (body: { import: Taken }) => body.import);
}
