import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Image } from './image.js';

/** The account `node` of the images of Node. */
export const ACCOUNT = 1_000;

/** What a container of the image is given, as compose.yaml does. */
export interface Container {
  readonly image: Image;
  /** What is `/data` inside. */
  readonly data: string;
  /** What is `/run/secrets` inside. */
  readonly secrets: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Only the volume and the memory can be written in. */
  readonly readOnly: boolean;
  readonly account: number;
}

/**
 * A root of its own, made of the system's programs and the image, in which an ordinary account without any right runs a command. The network is that
 * of the machine.
 */
const ENTER = String.raw`
set -e
mount --make-rprivate /
root=/mnt
mount -t tmpfs -o mode=755 tmpfs $root
for each in usr bin sbin lib lib64 etc; do
  if [ -L /$each ]; then cp -P /$each $root/$each
  elif [ -d /$each ]; then mkdir $root/$each; mount --bind -o $KIND /$each $root/$each
  fi
done
mkdir -p $root/proc $root/dev $root/tmp $root/levain $root/data $root/run/secrets
touch $root/node-of-the-image
mount --rbind /proc $root/proc
mount --rbind /dev $root/dev
mount --bind -o ro "$NODE" $root/node-of-the-image
mount -t tmpfs -o mode=1777 tmpfs $root/tmp
mount --bind -o $KIND "$IMAGE" $root/levain
mount --bind "$DATA" $root/data
mount --bind -o ro "$SECRETS" $root/run/secrets
mount -o remount,$KIND $root
unset KIND NODE IMAGE DATA SECRETS
exec chroot $root setpriv --reuid $ACCOUNT --regid $ACCOUNT --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \
  sh -c 'cd /levain && exec "$@"' sh "$@"`;

/** Starts a command of the image. `node` is the one that runs this. */
export function startIn(container: Container, command: readonly string[]): ChildProcess {
  const { image, data, secrets, environment, readOnly, account } = container;
  const words = command.map((word) => (word === 'node' ? '/node-of-the-image' : word));
  return spawn('unshare', ['--mount', 'sh', '-c', ENTER, 'sh', ...words], {
    env: {
      ...{ PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
      ...{ KIND: readOnly ? 'ro' : 'rw', NODE: process.execPath, ACCOUNT: String(account) },
      ...{ IMAGE: image.folder, DATA: data, SECRETS: secrets },
      ...image.environment,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command of the image to its end, as `docker compose exec` does. */
export async function runIn(
  container: Container,
  command: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = startIn(container, command);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Why this machine has no roots of their own to give. */
export function cannotEnter(): string | null {
  return process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'only root on Linux may give a program a root of its own';
}
