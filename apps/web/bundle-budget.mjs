// What a first visit downloads, held to its budget: the page fails to build rather than grow unseen.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET = { js: 230, css: 20, files: 70 };
const UNITS = { js: 'kB of js (gzip)', css: 'kB of css (gzip)', files: 'files' };
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** The code and the words of each first screen; French, whose catalogues are the longer ones. */
const SCREENS = {
  'sign-in': ['src/app/access-screens.tsx', ...catalogues('access')],
  home: [
    ...['src/app/shell/signed-in-layout.tsx', 'src/app/pages/home-screen.tsx'],
    ...catalogues('home', 'history', 'asks', 'saved-boards'),
  ],
};

function catalogues(...screen) {
  return ['app', 'ui', 'words', 'refusals', ...screen].map((name) => `src/i18n/fr/${name}.json`);
}

function closure(entry, found = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`The build holds no ${entry}`);
  if (found.has(entry)) return found;
  found.add(entry);
  for (const imported of chunk.imports ?? []) closure(imported, found);
  return found;
}

function kilobytes(files) {
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
    0,
  );
  return bytes / 1000;
}

let over = false;
for (const [screen, entries] of Object.entries(SCREENS)) {
  const chunks = ['index.html', ...entries].reduce((found, entry) => closure(entry, found), new Set());
  const files = [...chunks].map((name) => manifest[name]);
  const scripts = new Set(files.map(({ file }) => file).filter((file) => file.endsWith('.js')));
  const styles = new Set(files.flatMap(({ css }) => css ?? []));
  const sizes = { js: kilobytes(scripts), css: kilobytes(styles), files: scripts.size + styles.size };
  for (const [kind, budget] of Object.entries(BUDGET)) {
    const size = kind === 'files' ? sizes.files : sizes[kind].toFixed(1);
    const line = `${screen}: ${size} ${UNITS[kind]}, budget ${budget}`;
    if (sizes[kind] <= budget) console.log(line);
    else {
      over = true;
      console.error(`Over budget. ${line}`);
    }
  }
}
process.exitCode = over ? 1 : 0;
