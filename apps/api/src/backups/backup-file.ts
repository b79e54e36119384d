import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';
import { BackupError, MANIFEST, readManifest, tableFile, type BackupManifest } from './backup-format.js';
import { RowMeter } from './row-meter.js';

const CUT = 'This backup is cut off or damaged: take another one.';
const MANIFEST_BYTES = 16 * 1024 * 1024;

export const checksumFile = (path: string): string => `${path}.sha256`;

/** As `sha256sum --check` reads it. */
export async function writeChecksum(path: string): Promise<void> {
  await writeFile(checksumFile(path), `${await sha256Of(path)}  ${basename(path)}\n`, { mode: 0o600 });
}

/** A backup on the disk; `open` believes it only once every row is what its manifest says. */
export class BackupFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: BackupManifest,
  ) {}

  static async open(path: string): Promise<BackupFile> {
    if (!existsSync(path)) throw new BackupError(`There is no file ${path}.`);
    await requireChecksum(path);
    const zip = await opened(path);
    try {
      const entries = await listed(zip);
      const manifest = entries.get(MANIFEST);
      if (!manifest || manifest.uncompressedSize > MANIFEST_BYTES)
        throw new BackupError('This file is not a backup of Levain.');
      const file = new BackupFile(zip, entries, readManifest(await textOf(zip, manifest)));
      await file.check();
      return file;
    } catch (error) {
      zip.close();
      throw error instanceof BackupError ? error : new BackupError(CUT, { cause: error });
    }
  }

  close(): void {
    this.zip.close();
  }

  rows(table: string): Promise<Readable> {
    return content(this.zip, this.entries.get(tableFile(table))!);
  }

  private async check(): Promise<void> {
    const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
    for (const { name, rows, checksum } of this.manifest.tables) {
      if (!this.entries.has(tableFile(name))) throw new BackupError(`${CUT} (${name} is missing)`);
      const meter = new RowMeter();
      await pipeline(await this.rows(name), meter, nowhere());
      if (meter.rows !== rows || meter.checksum !== checksum)
        throw new BackupError(`${CUT} (${name} is not what was saved)`);
    }
  }
}

async function requireChecksum(path: string): Promise<void> {
  if (!existsSync(checksumFile(path))) return;
  const [wanted] = (await readFile(checksumFile(path), 'utf8')).split(/\s/);
  if (wanted !== (await sha256Of(path))) throw new BackupError(`${CUT} (its checksum file says otherwise)`);
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new BackupError(CUT, { cause: error })) : resolve(zip),
    );
  });
}

function listed(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await content(zip, entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function content(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
