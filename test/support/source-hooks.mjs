import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from '@swc/core';

const DECORATORS = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const KEPT = fileURLToPath(new URL('../../node_modules/.cache/levain-source', import.meta.url));

/** Guards that a negative control switches off; see source-change.ts. */
const CHANGES = JSON.parse(process.env.LEVAIN_TEST_SOURCE_CHANGES || '[]');

function changed(url, source) {
  return CHANGES.filter(({ file }) => url.endsWith(`/${file}`)).reduce((text, { file, from, to }) => {
    if (!text.includes(from)) throw new Error(`${file} does not say “${from}”.`);
    return text.replaceAll(from, to);
  }, source);
}

/** Our own relative imports say `.js`; beside it there is a `.ts`. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(source))) return { url: source.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const source = changed(url, await readFile(filename, 'utf8'));
  return { format: 'module', source: await compiled(source, filename), shortCircuit: true };
}

/** Servers are started by the dozen: what was compiled once is kept under a name made of all that it depends on. */
async function compiled(source, filename) {
  const depends = JSON.stringify([version, DECORATORS, filename, source]);
  const kept = join(KEPT, `${createHash('sha256').update(depends).digest('hex')}.js`);
  const before = await readFile(kept, 'utf8').catch(() => null);
  if (before !== null) return before;
  const { code } = await transform(source, { ...DECORATORS, filename });
  await keep(kept, code).catch(() => undefined); // A checkout that may only be read compiles each time.
  return code;
}

/** Whole or not at all: others read while this writes. */
async function keep(file, code) {
  const draft = `${file}.${randomUUID()}`;
  await mkdir(KEPT, { recursive: true });
  await writeFile(draft, code);
  await rename(draft, file);
}
