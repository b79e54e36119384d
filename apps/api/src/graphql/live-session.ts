import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { WebSocket } from 'ws';
import { Sessions } from '../access/sessions.js';
import type { ActingMember } from '../database/acting-member.js';
import { LiveUpdates, type LiveChange } from '../live/live-updates.js';

const SIGNED_OUT = 4403;
/** Come again: clients open another one by themselves. */
const AGAIN = 1012;
/** For what nobody is told of, such as the end of its time. */
const RECHECK_MS = 60_000;

/**
 * Who listens is known from when the socket opened. A session that has ended since, wherever that was, stops listening as soon as it is told; a member of
 * another role comes again as what they are now.
 */
export function watchSession(
  app: NestFastifyApplication,
  client: WebSocket,
  { cookie, member }: { readonly cookie: string | undefined; readonly member: ActingMember },
): void {
  const sessions = app.get(Sessions);
  const check = async (): Promise<void> => {
    const now = await sessions.memberOf(cookie, randomUUID());
    if (!now) client.close(SIGNED_OUT, 'Signed out');
    else if (now.role !== member.role) client.close(AGAIN, 'Another role');
  };
  // Without an answer nothing is known: the next look says.
  const look = (): void => void check().catch(() => undefined);
  const stop = app
    .get(LiveUpdates)
    .subscribe(member.workspaceId, (change) => void (concerns(change, member) && look()));
  // Whatever happened between the door and here was told to nobody.
  look();
  const watch = setInterval(look, RECHECK_MS);
  client.once('close', () => {
    clearInterval(watch);
    stop();
  });
}

const OF_ACCOUNTS = new Set<string | null>(['member', 'person', 'session', 'workspace']);

function concerns({ kind, objectType, objectId }: LiveChange, { memberId, personId }: ActingMember): boolean {
  if (kind === 'resync') return true;
  if (!OF_ACCOUNTS.has(objectType)) return false;
  return objectType === 'session' || objectType === 'workspace' || [memberId, personId].includes(objectId!);
}
