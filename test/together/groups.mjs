import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Enough that two workers end at nearly the same time, few enough that the server is loaded a few times only. */
const GROUPS = 10;

/** Writes files that import the specs of a folder, about as many bytes of them each. */
export function writeGroups(specs, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const groups = Array.from({ length: GROUPS }, () => ({ bytes: 0, files: [] }));
  for (const { file, bytes } of bySize(specs)) {
    const lightest = groups.reduce((least, group) => (group.bytes < least.bytes ? group : least));
    lightest.bytes += bytes;
    lightest.files.push(file);
  }
  groups.forEach(({ files }, index) => {
    const imports = files.map(
      (file) => `import '${relative(folder, join(specs, file)).replace(/\.ts$/, '.js')}';`,
    );
    writeFileSync(join(folder, `together-${index + 1}.api-spec.ts`), `${imports.join('\n')}\n`);
  });
}

function bySize(specs) {
  return readdirSync(specs)
    .filter((file) => file.endsWith('.api-spec.ts'))
    .map((file) => ({ file, bytes: statSync(join(specs, file)).size }))
    .sort((one, other) => other.bytes - one.bytes || (one.file < other.file ? -1 : 1));
}
