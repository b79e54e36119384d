import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { addDays } from '@levain/domain/time/day.js';
import { GrantWish } from '../digests/readers/commands/grant-wish.js';
import { InviteReader } from '../digests/readers/commands/invite-reader.js';
import { actorOn, get, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { Text } from './story.js';

/** Somebody outside who was asked; `saysYesAfter`: so many days later, or not yet. The addresses lead nowhere. */
export interface ReaderStory {
  readonly key: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly saysYesAfter: number | null;
  readonly address: Text;
  readonly word: Text;
  readonly rhythm: Rhythm;
  readonly level: ReadingLevel;
  readonly fields: readonly SharedField[];
  readonly timeZone: Text;
}

export async function tellReaders(
  stage: Stage,
  readers: readonly ReaderStory[],
  today: string,
): Promise<void> {
  const { locale, commands } = stage;
  for (const { key, by, daysAgo, saysYesAfter, address, word, timeZone, fields, ...digest } of readers) {
    const actor = actorOn(stage, by, addDays(today, -daysAgo));
    const asked = await get(commands, InviteReader).execute(actor, {
      ...{ ...digest, fields: [...fields], locale, idempotencyKey: `demonstration-reader-${key}` },
      ...{ address: textIn(locale, address), word: textIn(locale, word), timeZone: textIn(locale, timeZone) },
    });
    const { id: readerId } = succeeded(asked, `reader ${key}`);
    if (saysYesAfter === null) continue;
    const at = new Date(`${addDays(today, saysYesAfter - daysAgo)}T18:00:00Z`);
    const outside = { workspaceId: actor.workspaceId, requestId: actor.requestId, at };
    succeeded(
      await get(commands, GrantWish).execute(outside, { readerId, wish: 'confirm' }),
      `yes of ${key}`,
    );
  }
}
