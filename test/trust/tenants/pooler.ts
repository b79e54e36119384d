import { spawn, spawnSync } from 'node:child_process';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end, freePort } from '../../support/child-server.js';
import { asOwner } from '../faults/as-owner.js';
import { untilTrue } from '../faults/own-postgres.js';
import type { Ground } from '../ground.js';

const PROGRAM = 'pgbouncer';
/** It does not run as root. */
const NOBODY = 65_534;

export function saysPooler(): string | null {
  const { error } = spawnSync(PROGRAM, ['--version']);
  return error ? `there is no ${PROGRAM} in the PATH of this machine` : null;
}

interface Pooling {
  readonly connections: number;
  readonly connectQuery: string;
}

/** A pgbouncer before the database of `url`, in transaction mode; its own address for the same login. */
export async function startPooler(
  ground: Ground,
  url: string,
  { connections, connectQuery }: Pooling,
): Promise<string> {
  const [folder, port] = [await ground.folder(), await freePort()];
  const { hostname, port: portOfPostgres, pathname, username, password } = new URL(url);
  const name = pathname.slice(1);
  const settings = join(folder, 'pgbouncer.ini');
  await writeFile(
    settings,
    `[databases]
${name} = host=${hostname} port=${portOfPostgres} user=${username} password=${password} connect_query='${connectQuery.replaceAll("'", "''")}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${connections}
`,
  );
  const asRoot = process.getuid?.() === 0;
  if (asRoot) for (const path of [folder, settings]) await chown(path, NOBODY, NOBODY);
  const child = spawn(PROGRAM, [settings], {
    stdio: 'ignore',
    ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  ground.afterwards(() => end(child, 'SIGKILL'));
  const through = new URL(url);
  Object.assign(through, { hostname: '127.0.0.1', port });
  const answers = (): Promise<boolean> =>
    asOwner(through.href, async (client) => (await client.query('SELECT 1')).rowCount === 1);
  if ((await untilTrue(answers, 10_000)) === Infinity) throw new Error(`${PROGRAM} does not answer.`);
  return through.href;
}
