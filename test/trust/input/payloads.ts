import { readFileSync } from 'node:fs';

const read = (name: string): string =>
  readFileSync(new URL(`../payloads/${name}`, import.meta.url), 'utf8').replace(/\n$/, '');
const lines = (name: string): readonly string[] => read(name).split('\n');

/** Where each list comes from is in test/trust/payloads/SOURCES.md. */
export const FORMULAS = JSON.parse(read('csv-formula.json')) as readonly string[];
export const NAUGHTY = JSON.parse(read('blns.json')) as readonly string[];
export const SQL = lines('sqli.txt');
export const XSS = lines('xss.txt');
export const UNICODE = lines('unicode.txt');
export const ADDRESSES = { valid: lines('emails-valid.txt'), invalid: lines('emails-invalid.txt') };

/** So many of a list, the next ones each time: over the places of a trial all of them come up. */
export class Turns<T> {
  private next = 0;

  constructor(private readonly list: readonly T[]) {}

  take(count: number): readonly T[] {
    const from = this.next;
    this.next += count;
    return Array.from({ length: count }, (_, index) => this.list[(from + index) % this.list.length]!);
  }
}
