import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node deploy/make-secrets.mjs [folder]`: the secrets that compose.yaml names, once; what is there stays. The folder is closed to other accounts of this
 * machine. Inside of a container each file stands alone: those of the database are read there by an account of its own.
 */
const folder = process.argv[2] ?? 'secrets';
const password = () => randomBytes(24).toString('base64url');
const [requests, owner] = [password(), password()];
const url = (user, secret) => `postgres://${user}:${secret}@database:5432/levain`;
const files = {
  'database-password': requests,
  'database-owner-password': owner,
  'database-url': url('levain_requests', requests),
  'database-owner-url': url('levain_owner', owner),
  'secret-keys': randomBytes(32).toString('base64'),
};
const forTheDatabase = new Set(['database-password', 'database-owner-password']);
const there = Object.keys(files).filter((name) => existsSync(join(folder, name)));
if (there.length > 0) {
  console.error(`${folder} holds ${there.join(', ')} already: nothing was written.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
chmodSync(folder, 0o700);
for (const [name, secret] of Object.entries(files)) {
  writeFileSync(join(folder, name), `${secret}\n`, { mode: 0o600 });
  chmodSync(join(folder, name), forTheDatabase.has(name) ? 0o444 : 0o400);
}
console.log(
  `${folder} holds ${Object.keys(files).length} secrets. The server reads its own as user 1000: sudo chown -R 1000 ${folder}`,
);
