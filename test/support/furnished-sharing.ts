import { day } from './furniture-texts.js';
import { anyKey, type TestWorkspace } from './workspace.js';

/** A page for readers outside. */
export async function furnishSharing({ lead }: TestWorkspace, word: string): Promise<{ shareLink: string }> {
  const { shareLink } = await lead.client.mutate(
    'makeShareLink',
    {
      ...{ idempotencyKey: anyKey(), title: `${word} partagé`, introduction: `${word} au dehors` },
      ...{ locale: 'fr', questions: ['learned'], fields: ['figures'], until: day(30) },
    },
    'shareLink { id }',
  );
  return { shareLink: shareLink.id as string };
}
