import type { TestWorkspace } from './workspace.js';

/** Two packs of everything: the second is compared with the first. */
export async function furnishPacks({ lead }: TestWorkspace, word: string): Promise<{ pack: string }> {
  const freeze = (title: string) =>
    lead.client.mutate(
      'freezePack',
      { idempotencyKey: `${word} ${title} clef`, title: `${word} ${title}`, note: `${word} à lire` },
      'pack { id }',
    );
  await freeze('premier dossier');
  const { pack } = await freeze('second dossier');
  return { pack: pack.id as string };
}
