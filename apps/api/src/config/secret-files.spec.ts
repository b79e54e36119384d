import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'levain-secrets-'));
  file = join(folder, 'database-url');
  writeFileSync(file, 'postgres://ada:levure@db/levain\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a setting in a file', () => {
  it('is read without the line break behind it', () => {
    expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://ada:levure@db/levain');
  });

  it('is refused beside the same setting, and where it cannot be read or is empty', () => {
    const both = () => readSettings({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://ada@db/levain' });
    expect(both).toThrow('DATABASE_URL and DATABASE_URL_FILE are both set: keep one');
    expect(() => readSettings({ SMTP_URL_FILE: join(folder, 'none') })).toThrow(/SMTP_URL_FILE .*ENOENT/);
    const empty = join(folder, 'empty');
    writeFileSync(empty, '\n');
    expect(() => readSettings({ SMTP_URL_FILE: empty })).toThrow('SMTP_URL_FILE names an empty file');
  });

  it('of another program is left alone', () => {
    expect(() => readSettings({ SSL_CERT_FILE: join(folder, 'none') })).not.toThrow();
  });
});
