import { day } from './furniture-texts.js';
import { anyKey, type TestWorkspace } from './workspace.js';

/** A page for readers outside, a digest that somebody receives. */
export async function furnishSharing(
  { lead }: TestWorkspace,
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
  return { shareLink: shareLink.id as string, digest: digest.id as string };
}
