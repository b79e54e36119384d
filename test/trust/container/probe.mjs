import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Run inside of a container: where the account could write, who it is, and what it may do beyond that. */
const places = [
  '/',
  '/levain',
  '/levain/apps/api/dist',
  '/levain/node_modules',
  '/etc',
  '/usr',
  '/run/secrets',
];
const writable = [...places, '/data', '/tmp'].filter((place) => {
  const file = join(place, 'probe-of-the-specs');
  try {
    writeFileSync(file, '');
    rmSync(file);
    return true;
  } catch {
    return false;
  }
});
const status = readFileSync('/proc/self/status', 'utf8');
const rights = /^CapEff:\s*(\w+)/m.exec(status)?.[1];
console.log(JSON.stringify({ user: process.getuid(), rights: Number.parseInt(rights, 16), writable }));
