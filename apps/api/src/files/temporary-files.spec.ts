import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sweepTemporaryFiles, temporaryPath } from './temporary-files.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sweep-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('what a killed server left is gone after an hour; what is in use or somebody else’s stays', async () => {
  const put = (name: string, minutes: number): string => {
    const path = join(folder, name);
    writeFileSync(path, 'x');
    utimesSync(path, new Date(), new Date(Date.now() - minutes * 60_000));
    return name;
  };
  put(basename(temporaryPath('upload')), 61);
  put(basename(temporaryPath('archive', '.zip')), 61);
  const inUse = put(basename(temporaryPath('upload')), 59);
  const foreign = put('levain-notes', 600);
  const print = join(folder, basename(temporaryPath('print')));
  mkdirSync(join(print, 'profile'), { recursive: true });
  utimesSync(print, new Date(), new Date(Date.now() - 3_700_000));

  expect(await sweepTemporaryFiles(folder)).toBe(3);
  expect(readdirSync(folder).sort()).toEqual([inUse, foreign].sort());
  expect(await sweepTemporaryFiles(folder)).toBe(0);
});
