import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(join(root, 'package.json'));
const packed = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));

/** The package's own way to read its archives. */
const tar = createRequire(join(packed, 'package.json'))('tar-fs');

/** Beside the browser the package holds the libraries that a bare machine lacks (NSS, NSPR, Expat) and one font. */
const FILES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/**
 * The browser of the journeys, out of its npm package, with everything it needs beside it. The package itself unpacks
 * to one place for all users of the machine and gives its libraries on Lambda alone. LEVAIN_TEST_BROWSER names another
 * browser where this one does not run (macOS, Windows).
 */
export async function unpackChromium() {
  const own = process.env.LEVAIN_TEST_BROWSER;
  if (own) return { executable: own, env: {} };
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = await firstWritable(
    [join(root, 'node_modules/.cache'), tmpdir()],
    `levain-chromium-${version}`,
  );
  if (!(await isThere(join(folder, 'chromium')))) await unpackTo(folder);
  return {
    executable: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: await mkdtemp(join(tmpdir(), 'levain-browser-')),
    },
  };
}

/** Beside the packages, else (a checkout that may only be read) where the machine keeps what is passing. */
async function firstWritable(parents, name) {
  for (const parent of parents) {
    const folder = join(parent, name);
    if (await isThere(join(folder, 'chromium'), constants.X_OK)) return folder;
    await mkdir(parent, { recursive: true }).catch(() => undefined);
    if (await isThere(parent, constants.W_OK)) return folder;
  }
  throw new Error(`The browser can be unpacked nowhere: ${parents.join(', ')}`);
}

const isThere = (path, mode = constants.F_OK) =>
  access(path, mode).then(
    () => true,
    () => false,
  );

async function unpackFile(file, folder) {
  const name = basename(file, '.br');
  const into = name.endsWith('.tar')
    ? tar.extract(join(folder, basename(name, '.tar')))
    : createWriteStream(join(folder, name));
  await pipeline(createReadStream(file), createBrotliDecompress(), into);
}

/** Complete or not at all: unpacked beside, then renamed. */
async function unpackTo(folder) {
  const draft = await mkdtemp(`${folder}-`);
  await Promise.all(FILES.map((file) => unpackFile(join(packed, 'bin', file), draft)));
  const fonts = join(folder, 'fonts');
  await writeFile(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  for (const open of [draft, join(draft, 'chromium')]) await chmod(open, 0o755);
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await isThere(join(folder, 'chromium')))) throw error;
  }
}
