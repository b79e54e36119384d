import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { DELIMITERS, type Delimiter } from './delimiter.js';
import { ENCODINGS, type Encoding } from './text-decoding.js';

const LONGEST_NAME = 200;

/** A query string as it arrives: a parameter given twice is a list. */
export type FileQuery = Readonly<Record<string, string | string[] | undefined>>;

/** How a file is to be read; null: found from its bytes. */
export interface FileChoices {
  readonly fileName: string;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** Reads a query string; what is not a choice is refused by name. Of a parameter given twice the first one counts. */
export class QueryReading {
  readonly refusals: Refusal[] = [];

  constructor(private readonly query: FileQuery) {}

  text(field: string): string | undefined {
    const value = this.query[field];
    return Array.isArray(value) ? value[0] : value;
  }

  choice<Word extends string>(field: string, words: readonly Word[]): Word | null {
    const value = this.text(field);
    if (value === undefined || value === '') return null;
    const word = words.find((each) => each === value);
    if (!word) this.refuse(field, value);
    return word ?? null;
  }

  /** A text that another reader understands, or null; one that it does not understand is refused. */
  parsed<T>(field: string, parse: (text: string) => T | null): T | null {
    const text = this.text(field);
    if (!text) return null;
    const parsed = parse(text);
    if (parsed === null) this.refuse(field, text);
    return parsed;
  }

  fileChoices(): FileChoices {
    const name = (this.text('fileName') ?? '').replace(/[\u0000-\u001f\u007f]/gu, '').trim();
    return {
      fileName: name.slice(0, LONGEST_NAME) || 'import.csv',
      encoding: this.choice('encoding', ENCODINGS),
      delimiter: this.choice('delimiter', DELIMITERS),
    };
  }

  private refuse(field: string, value: string): void {
    this.refusals.push(refusal('CHOICE_UNKNOWN', field, { value: value.slice(0, 40) }));
  }
}
