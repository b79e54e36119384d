import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

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
  const { code } = await transform(changed(url, await readFile(filename, 'utf8')), {
    ...DECORATORS,
    filename,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
