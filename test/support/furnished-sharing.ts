import { DigestRound } from '../../apps/api/src/digests/digest-round.js';
import type { TestApp } from './app.js';
import { day } from './furniture-texts.js';
import { anyKey, type TestWorkspace } from './workspace.js';

const WEEK = 8 * 86_400_000;

/** A page for readers outside, a digest that somebody receives and that went out once. */
export async function furnishSharing(
  app: TestApp,
  { lead, workspaceId }: TestWorkspace,
  word: string,
): Promise<Record<'shareLink' | 'digest', string>> {
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
  return { shareLink: shareLink.id as string, digest: digest.id as string };
}
