import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { DELIMITERS, type Delimiter } from './delimiter.js';
import { parseMapping, type FileMapping } from './file-mapping.js';
import { ENCODINGS, type Encoding } from './text-decoding.js';

const LONGEST_NAME = 200;

/** The query string of the two routes. */
export type FileQuery = Readonly<
  Partial<Record<'fileName' | 'mapping' | 'encoding' | 'delimiter' | 'mode', string | string[]>>
>;

/** A parameter given twice arrives as a list: the first one counts. */
const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

export interface FileRequest {
  readonly fileName: string;
  readonly mapping: FileMapping | null;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly mode: 'goodRows' | 'allOrNothing';
}

/** Reads the query string; what is not a choice is refused by name. */
export function readFileQuery(query: FileQuery): { refusals: Refusal[]; request: FileRequest } {
  const refusals: Refusal[] = [];
  const choice = <Word extends string>(
    field: string,
    given: string | string[] | undefined,
    words: readonly Word[],
  ): Word | null => {
    const value = single(given);
    if (value === undefined || value === '') return null;
    const word = words.find((each) => each === value);
    if (!word) refusals.push(refusal('CHOICE_UNKNOWN', field, { value: value.slice(0, 40) }));
    return word ?? null;
  };
  const typed = single(query.mapping);
  const mapping = typed ? parseMapping(typed) : null;
  if (typed && !mapping) refusals.push(refusal('CHOICE_UNKNOWN', 'mapping', { value: typed.slice(0, 40) }));
  const request = {
    fileName:
      (single(query.fileName) ?? '')
        .replace(/[\u0000-\u001f\u007f]/gu, '')
        .trim()
        .slice(0, LONGEST_NAME) || 'import.csv',
    mapping,
    encoding: choice('encoding', query.encoding, ENCODINGS),
    delimiter: choice('delimiter', query.delimiter, DELIMITERS),
    mode: choice('mode', query.mode, ['goodRows', 'allOrNothing'] as const) ?? 'allOrNothing',
  };
  return { refusals, request };
}
