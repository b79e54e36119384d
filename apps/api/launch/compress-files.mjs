import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;
const WORTH_IT_BYTES = 1_024;

/** Writes a .br and a .gz beside every text file, once per build, so that serving them costs nothing. */
export function compressFiles(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && TEXT.test(entry.name)) compressFile(path);
  }
}

function compressFile(path) {
  const content = readFileSync(path);
  if (content.length < WORTH_IT_BYTES) return;
  const quality = content.length > 1_000_000 ? 5 : 9;
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
