import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { open, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../../files/file-refused.js';
import {
  ARCHIVE_LIMITS,
  ARCHIVE_VERSION,
  MANIFEST,
  MEGABYTE,
  readManifest,
  type ArchivedFile,
  type Manifest,
} from '../archive-format.js';

const MANIFEST_BYTES = 4 * MEGABYTE;
const LINE = ARCHIVE_LIMITS.lineMegabytes * MEGABYTE;

/** A ZIP on the disk that says it is an archive; `open` believes it only once every byte is what its manifest says. */
export class ArchiveFile {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    readonly manifest: Manifest,
  ) {}

  /** Throws {@link FileRefused} with what is wrong, and which file it is. */
  static async open(path: string): Promise<ArchiveFile> {
    const zip = await opened(path);
    try {
      const entries = await listed(zip);
      const file = new ArchiveFile(zip, entries, await manifestOf(zip, entries));
      await file.check();
      return file;
    } catch (error) {
      zip.close();
      throw error instanceof FileRefused ? error : new FileRefused('ARCHIVE_UNREADABLE');
    }
  }

  close(): void {
    this.zip.close();
  }

  file(path: string): ArchivedFile | undefined {
    return this.manifest.files.find((each) => each.path === path);
  }

  /** The lines of a file, some at a time and never much more than `characters` together. */
  async *lines(path: string, characters: number): AsyncGenerator<readonly string[]> {
    let batch: string[] = [];
    let size = 0;
    const stream = await content(this.zip, this.entries.get(path)!);
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (line.length > LINE) throw new FileRefused('ARCHIVE_CONTENT_REFUSED', { file: path });
      if (line === '') continue;
      batch.push(line);
      size += line.length;
      if (size < characters) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
    if (batch.length > 0) yield batch;
  }

  private async check(): Promise<void> {
    const known = new Set([MANIFEST, ...this.manifest.files.map(({ path }) => path)]);
    for (const path of this.entries.keys()) if (!known.has(path)) throw changed(path);
    for (const { path, sha256, bytes } of this.manifest.files) {
      const entry = this.entries.get(path);
      if (!entry || entry.uncompressedSize !== bytes) throw changed(path);
      if ((await hashOf(this.zip, entry)) !== sha256) throw changed(path);
    }
  }
}

const changed = (path: string) => new FileRefused('ARCHIVE_FILE_CHANGED', { file: path.slice(0, 200) });

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new FileRefused('ARCHIVE_UNREADABLE'));
      else resolve(zip);
    });
  });
}

function listed(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(new FileRefused('ARCHIVE_UNREADABLE')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > ARCHIVE_LIMITS.unpackedMegabytes * MEGABYTE) {
        return reject(new FileRefused('ARCHIVE_TOO_LARGE', { max: ARCHIVE_LIMITS.megabytes }));
      }
      if (entries.size > ARCHIVE_LIMITS.files || entries.has(entry.fileName)) {
        return reject(new FileRefused('ARCHIVE_UNREADABLE'));
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry || entry.uncompressedSize > MANIFEST_BYTES) throw new FileRefused('ARCHIVE_UNREADABLE');
  const chunks: Buffer[] = [];
  for await (const chunk of await content(zip, entry)) chunks.push(chunk as Buffer);
  const manifest = readManifest(Buffer.concat(chunks).toString('utf8'));
  if (!manifest) throw new FileRefused('ARCHIVE_UNREADABLE');
  const { version } = manifest;
  if (version !== ARCHIVE_VERSION) throw new FileRefused('ARCHIVE_VERSION_UNKNOWN', { version });
  return manifest;
}

function content(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

/** What cannot even be unpacked has no hash. */
async function hashOf(zip: ZipFile, entry: Entry): Promise<string | null> {
  const sha256 = createHash('sha256');
  try {
    for await (const chunk of await content(zip, entry)) sha256.update(chunk as Buffer);
  } catch {
    return null;
  }
  return sha256.digest('hex');
}
