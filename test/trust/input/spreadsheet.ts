import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROGRAM = 'soffice';
/** Whatever a cell does when it is computed, it reaches nobody. */
const WITHOUT_NETWORK = ['unshare', '--map-root-user', '--net'] as const;
const MOST_MS = 240_000;

/** A cell that is computed, and what else asks others for its content. */
const COMPUTED = /table:formula="([^"]*)"|<table:(?:dde-link|cell-range-source)[ >]/g;
const CELL = /<table:table-cell [^>]*office:value-type=/g;

/** What the program made of files. */
export interface Opened {
  readonly files: number;
  readonly cells: number;
  readonly computed: readonly string[];
}

/** Why no file can be opened here; null if it can. */
export async function noSpreadsheet(): Promise<string | null> {
  const [command, ...args] = WITHOUT_NETWORK;
  try {
    await run(command, [...args, PROGRAM, '--version']);
    return null;
  } catch {
    return 'LibreOffice (soffice, of the package libreoffice-calc) is not here, or nothing can be run without a network (unshare)';
  }
}

/** Opens each file as a person does who says yes to everything, and looks at what every cell became. `folder`: an empty one. */
export async function opened(folder: string, files: readonly string[], separator?: string): Promise<Opened> {
  const out = join(folder, 'opened');
  const [command, ...before] = WITHOUT_NETWORK;
  await run(
    command,
    [
      ...before,
      ...[PROGRAM, '--headless', '--norestore', `-env:UserInstallation=file://${join(folder, 'profile')}`],
      ...(separator ? [`--infilter=CSV:${textImport(separator)}`] : []),
      ...['--convert-to', 'fods', '--outdir', out, ...files],
    ],
    { timeout: MOST_MS, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 },
  );
  const sheets = await Promise.all(
    (await readdir(out)).map(async (name) => readFile(join(out, name), 'utf8')),
  );
  return {
    files: sheets.length,
    cells: sheets.reduce((sum, sheet) => sum + [...sheet.matchAll(CELL)].length, 0),
    computed: sheets.flatMap((sheet) =>
      [...sheet.matchAll(COMPUTED)].map(([whole, formula]) => formula ?? whole),
    ),
  };
}

/** As the program's dialogue asks it: separator, quotation mark, UTF-8, from the first line on, … what looks like a formula is one. */
const textImport = (separator: string): string =>
  [separator.codePointAt(0), 34, 76, 1, '', 0, false, true, false, false, false, 0, true].join(',');
