import { newId } from '../../apps/api/src/database/new-id.js';
import { DigestRound } from '../../apps/api/src/digests/digest-round.js';
import { GrantWish } from '../../apps/api/src/digests/readers/commands/grant-wish.js';
import { localId } from '../../apps/api/src/graphql/global-id.js';
import type { TestApp } from './app.js';
import { day } from './furniture-texts.js';
import { anyKey, type TestWorkspace } from './workspace.js';

const WEEK = 8 * 86_400_000;

/** A page for readers outside, a digest that somebody receives and that went out once, somebody outside who reads one, a program's token. */
export async function furnishSharing(
  app: TestApp,
  { lead, workspaceId }: TestWorkspace,
  word: string,
): Promise<Record<'shareLink' | 'digest' | 'outsideReader' | 'apiToken', string>> {
  const { shareLink } = await lead.client.mutate(
    'makeShareLink',
    {
      ...{ idempotencyKey: anyKey(), title: `${word} partagé`, introduction: `${word} au dehors` },
      ...{ locale: 'fr', questions: ['learned'], fields: ['figures'], until: day(30) },
    },
    'shareLink { id }',
  );
  const { digest } = await lead.client.mutate(
    'startDigest',
    { idempotencyKey: anyKey(), rhythm: 'weekly', level: 'strategist', timeZone: 'Europe/Paris' },
    'digest { id }',
  );
  await app.nest.get(DigestRound).writeNext({ workspaceId }, new Date(Date.now() + WEEK));
  const { reader } = await lead.client.mutate(
    'inviteReader',
    {
      ...{
        idempotencyKey: anyKey(),
        address: `${word}@dehors.example`,
        word: `${word} pour vous`,
        locale: 'fr',
      },
      ...{ rhythm: 'monthly', level: 'executive', fields: ['figures'], timeZone: 'Europe/Paris' },
    },
    'reader { id }',
  );
  const reads = { readerId: localId('outsideReader', reader.id)!, wish: 'confirm' } as const;
  await app.nest.get(GrantWish).execute({ workspaceId, requestId: newId() }, reads);
  await app.nest.get(DigestRound).writeNext({ workspaceId }, new Date(Date.now() + 5 * WEEK));
  const { apiToken } = await lead.client.mutate(
    'makeApiToken',
    { idempotencyKey: anyKey(), name: `${word} jeton`, scope: 'ingest', until: day(30) },
    'apiToken { id }',
  );
  return { shareLink: shareLink.id, digest: digest.id, outsideReader: reader.id, apiToken: apiToken.id };
}
