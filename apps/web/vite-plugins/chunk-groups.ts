import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;
type Context = Rolldown.ChunkingContext;

const OURS = /[\\/](apps[\\/]web|libs[\\/]domain)[\\/]src[\\/]/;
const ENTRY = /[\\/]src[\\/]main\.tsx$/;
const LIBRARIES = /node_modules/;

/** What several screens share, in as many files as it takes for each of them to load little that it does not need. */
const shared = (
  mergedBelow: number,
): Pick<Group, 'minShareCount' | 'entriesAware' | 'entriesAwareMergeThreshold'> => ({
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: mergedBelow,
});

/**
 * Which modules come in one file. Left to itself, the bundler makes a file of whatever the same screens share: the page of an
 * experiment was made of 240, each of them asked for and packed alone, and is made of 141 now, of as many bytes. Files below these
 * sizes (bytes before packing) are put together; larger ones bring every screen more of what it does not need (measured: at
 * 20,000, a quarter more).
 */
export function chunkGroups(): Group[] {
  const layout = reachOf('app/shell/signed-in-layout.tsx');
  const home = reachOf('app/pages/home-screen.tsx');
  const visitors = reachOf('app/access-screens.tsx');
  return [
    // The libraries every screen needs come in one file: it packs better, and asks once.
    { name: 'libraries', test: LIBRARIES, tags: ['$initial'] },
    { name: 'parts', test: LIBRARIES, ...shared(1_000) },
    { name: 'frame', test: (id) => OURS.test(id) && !ENTRY.test(id), tags: ['$initial'] },
    { name: (id, context) => (layout(context).has(id) ? 'signed-in' : null), test: OURS },
    // The first screens have a budget of their own: what they need is not put together with what others need.
    { name: (id, context) => (home(context).has(id) ? 'home' : null), test: OURS, ...shared(1_000) },
    { name: (id, context) => (visitors(context).has(id) ? 'visitors' : null), test: OURS, ...shared(1_000) },
    { name: 'shared', test: OURS, ...shared(4_000) },
  ];
}

/** The modules of ours that a screen cannot do without. */
function reachOf(screen: string): (context: Context) => ReadonlySet<string> {
  let known: ReadonlySet<string> | null = null;
  return (context) => (known ??= reach(screen, context));
}

function reach(screen: string, context: Context): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [normalizePath(fileURLToPath(new URL(`../src/${screen}`, import.meta.url)))];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || !OURS.test(id)) continue;
    found.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  if (found.size < 2) throw new Error(`Nothing is imported by ${screen}: was it moved?`);
  return found;
}
