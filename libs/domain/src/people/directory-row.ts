import { refusal, type Refusal } from '../refusal.js';
import { isEmptyCell, isFormula, isUnreadable, quote, trimCell } from '../text/cell.js';
import { LINE_MAX } from '../text/required-text.js';
import type { DirectoryRole } from './directory-columns.js';
import { readEmailAddress, type EmailAddress } from './email-address.js';

/** What is wrong in a row, and in which column (from 0); null when it is not the fault of one column. */
export interface DirectoryRefusal extends Refusal {
  readonly column: number | null;
}

/** A row of a directory once read. A field that no column holds is absent; an empty cell is null. */
export interface DirectoryRow {
  readonly line: number;
  readonly name: string;
  readonly email: EmailAddress;
  readonly department?: string | null;
  /** The manager's address. */
  readonly manager?: EmailAddress | null;
  readonly site?: string | null;
}

/** A row as it was read: the person it tells of, and what is wrong. */
export interface DirectoryRowRead {
  readonly line: number;
  /** Null when the row is refused. */
  readonly row: DirectoryRow | null;
  /** The address, also of a row refused for another reason: nobody is called absent over a wrong cell. */
  readonly key: string | null;
  readonly refusals: readonly DirectoryRefusal[];
}

class Reading {
  readonly refusals: DirectoryRefusal[] = [];

  constructor(
    private readonly columns: readonly DirectoryRole[],
    private readonly cells: readonly string[],
  ) {}

  /** Where the role is; -1 when no column holds it. */
  at(role: DirectoryRole): number {
    return this.columns.indexOf(role);
  }

  refuse(role: DirectoryRole, what: Refusal): void {
    const column = this.at(role);
    this.refusals.push({ ...what, column: column < 0 ? null : column });
  }

  /** One line of text; null when the cell is empty or refused, undefined when no column holds the role. */
  text(role: DirectoryRole): string | null | undefined {
    const column = this.at(role);
    if (column < 0) return undefined;
    const cell = this.cells[column] ?? '';
    const text = trimCell(cell).normalize('NFC').replace(/\s+/gu, ' ');
    if (isUnreadable(cell)) this.refuse(role, refusal('CELL_UNREADABLE'));
    else if (isFormula(text)) this.refuse(role, refusal('CELL_FORMULA', undefined, { text: quote(text) }));
    else if ([...text].length > LINE_MAX)
      this.refuse(role, refusal('TEXT_TOO_LONG', undefined, { max: LINE_MAX }));
    else return isEmptyCell(text) ? null : text;
    return null;
  }

  name(): string {
    const before = this.refusals.length;
    const parts = [this.text('givenName'), this.text('familyName')].filter(Boolean).join(' ');
    const name = this.text('name') ?? parts;
    const missing = name === '' && this.refusals.length === before;
    if (missing) this.refuse(this.at('name') < 0 ? 'familyName' : 'name', refusal('TEXT_REQUIRED'));
    return name;
  }

  address(role: 'email' | 'manager'): EmailAddress | null | undefined {
    const before = this.refusals.length;
    const text = this.text(role);
    if (text === undefined || this.refusals.length > before) return text === undefined ? undefined : null;
    if (text === null) {
      if (role === 'email') this.refuse(role, refusal('EMAIL_INVALID'));
      return null;
    }
    const read = readEmailAddress(text.replace(/^mailto:/iu, ''));
    if (read.ok) return read.value;
    this.refuse(role, refusal('EMAIL_INVALID'));
    return null;
  }
}

function raggedness(cells: readonly string[], expected: number): DirectoryRefusal | null {
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (used <= expected) return null;
  return { ...refusal('ROW_RAGGED', undefined, { expected, found: used }), column: null };
}

const given = <T>(field: string, value: T | undefined) => (value === undefined ? {} : { [field]: value });

/**
 * A reader of the rows of one file, one after the other. A row is good or refused as a whole: refused for more cells
 * than the header (`ROW_RAGGED`; cells left out at its end are empty), a cell that cannot be read or is a formula, no
 * name (`TEXT_REQUIRED`), an address that cannot be one (`EMAIL_INVALID`), an address that an earlier line holds
 * (`EMAIL_REPEATED`).
 */
export function directoryRowReader(columns: readonly DirectoryRole[]) {
  const lines = new Map<string, number>();
  return (line: number, cells: readonly string[]): DirectoryRowRead => {
    const ragged = raggedness(cells, columns.length);
    const reading = new Reading(columns, cells);
    if (ragged) reading.refusals.push(ragged);
    const name = reading.name();
    const email = reading.address('email') ?? null;
    const manager = reading.address('manager');
    const department = reading.text('department');
    const site = reading.text('site');
    const earlier = email ? lines.get(email.key) : undefined;
    if (earlier !== undefined)
      reading.refuse('email', refusal('EMAIL_REPEATED', undefined, { line: earlier }));
    else if (email) lines.set(email.key, line);
    const key = email?.key ?? null;
    if (!email || reading.refusals.length > 0) return { line, row: null, key, refusals: reading.refusals };
    const row: DirectoryRow = {
      ...{ line, name, email },
      ...given('department', department),
      ...given('manager', manager),
      ...given('site', site),
    };
    return { line, row, key, refusals: [] };
  };
}
