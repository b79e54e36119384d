import { addDays } from '@levain/domain/time/day.js';
import { FreezePack } from '../packs/commands/freeze-pack.js';
import { actorOn, get, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { Text } from './story.js';

/** A board that was frozen. Days are told back from today: the last two are a month apart. */
export interface PackStory {
  readonly key: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly title: Text;
  readonly note: Text;
}

/** Freezes the board as far as the story is told: what happened on later days must not be told yet. */
export async function tellPack(stage: Stage, told: PackStory, today: string): Promise<void> {
  const actor = actorOn(stage, told.by, addDays(today, -told.daysAgo), 8);
  const { locale } = stage;
  const frozen = await get(stage.commands, FreezePack).execute(actor, {
    idempotencyKey: `demonstration-pack-${told.key}`,
    title: textIn(locale, told.title),
    note: textIn(locale, told.note),
  });
  succeeded(frozen, `pack ${told.key}`);
}
