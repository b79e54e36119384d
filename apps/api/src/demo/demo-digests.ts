import type { ReadingLevel } from '@levain/domain/boards/questions.js';
import type { Rhythm } from '@levain/domain/digests/digest.js';
import { StartDigest } from '../digests/commands/start-digest.js';
import { actorOn, get, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { Text } from './story.js';

/** What somebody is written regularly. Nobody is mailed from a demonstration: its next one is there to be looked at. */
export interface DigestStory {
  readonly key: string;
  readonly by: string;
  readonly rhythm: Rhythm;
  readonly level: ReadingLevel;
  readonly timeZone: Text;
}

export async function tellDigests(
  stage: Stage,
  digests: readonly DigestStory[],
  today: string,
): Promise<void> {
  for (const { key, by, timeZone, ...told } of digests) {
    const started = await get(stage.commands, StartDigest).execute(actorOn(stage, by, today, 8), {
      ...{ ...told, timeZone: textIn(stage.locale, timeZone), idempotencyKey: `demonstration-digest-${key}` },
    });
    succeeded(started, `digest ${key}`);
  }
}
