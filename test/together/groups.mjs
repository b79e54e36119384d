import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Writes files that import the tests of a folder, whose names end so, about as many bytes of them each. Several to a worker, so
 * that all end at nearly the same time; few, because each loads the product once.
 */
export function writeGroups({ tests, endings, folder, count }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = Array.from({ length: count }, () => ({ bytes: 0, files: [] }));
  for (const { file, bytes } of bySize(tests, endings)) {
    const lightest = groups.reduce((least, group) => (group.bytes < least.bytes ? group : least));
    lightest.bytes += bytes;
    lightest.files.push(file);
  }
  groups.forEach(({ files }, index) => {
    const imports = files.map((file) => `import '${relative(folder, file).replace(/\.tsx?$/, '.js')}';`);
    writeFileSync(join(folder, `together-${index + 1}${endings[0]}`), `${imports.join('\n')}\n`);
  });
}

function bySize(folder, endings) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => join(folder, file))
    .map((file) => ({ file, bytes: statSync(file).size }))
    .sort((one, other) => other.bytes - one.bytes || (one.file < other.file ? -1 : 1));
}
