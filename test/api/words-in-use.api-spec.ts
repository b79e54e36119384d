import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { EVENT_KINDS } from '@levain/domain/audit/event.js';
import { REFUSAL_CODES } from '@levain/domain/refusal.js';

/** The lists themselves, and whoever only reads them. */
const LISTS = ['refusal.ts', 'event.ts'];

function sources(folder: string): string {
  return readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$|fixtures/.test(file))
    .filter((file) => !LISTS.some((list) => file.endsWith(list)))
    .map((file) => readFileSync(join(process.cwd(), folder, file), 'utf8'))
    .join('\n');
}

const api = sources('apps/api/src');
const everything = api + sources('libs/domain/src');
const unsaid = (words: readonly string[], text: string): string[] =>
  words.filter((word) => !text.includes(`'${word}'`));

it('every code of a refusal is raised somewhere', () => {
  expect(unsaid(REFUSAL_CODES, everything)).toEqual([]);
});

it('every kind of event is recorded somewhere', () => {
  expect(unsaid(EVENT_KINDS, api)).toEqual([]);
});
