import type { Refusal } from '@levain/domain/refusal.js';
import { QueryReading, type FileChoices, type FileQuery } from '../../files/file-query.js';
import { parseMapping, type FileMapping } from './file-mapping.js';

export interface FileRequest extends FileChoices {
  readonly mapping: FileMapping | null;
  readonly mode: 'goodRows' | 'allOrNothing';
}

/** Reads the query string; what is not a choice is refused by name. */
export function readFileQuery(query: FileQuery): { refusals: Refusal[]; request: FileRequest } {
  const reading = new QueryReading(query);
  const mapping = reading.parsed('mapping', parseMapping);
  const { fileName, encoding, delimiter } = reading.fileChoices();
  const mode = reading.choice('mode', ['goodRows', 'allOrNothing'] as const) ?? 'allOrNothing';
  return { refusals: reading.refusals, request: { fileName, mapping, encoding, delimiter, mode } };
}
