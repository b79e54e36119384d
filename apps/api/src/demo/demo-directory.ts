import type { ReferentArea } from '@levain/domain/people/referent.js';
import { globalId } from '../graphql/global-id.js';
import { AnswerConsent } from '../profiles/commands/answer-consent.js';
import { AnswerReferent } from '../profiles/commands/answer-referent.js';
import { AskReferent } from '../profiles/commands/ask-referent.js';
import { PauseProfile } from '../profiles/commands/pause-profile.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { personOn } from './demo-nominations.js';
import { textIn } from './demo-text.js';
import { addDays } from './headline-tests.js';
import type { Text } from './story.js';

/** Where people work and under whom, what relays say of themselves, who is referent for what. */
export interface DirectoryStory {
  /** By department: who manages it, and where it is. */
  readonly places: Readonly<Record<string, { readonly manager: string | null; readonly site: string }>>;
  /** Who is above everybody: nobody manages them. */
  readonly heads: readonly string[];
  readonly readOn: string;
  readonly profiles: readonly {
    readonly person: string;
    readonly topics: readonly Text[];
    readonly help?: Text;
    readonly monthlyHours?: number;
    /** Paused for so many days from today. */
    readonly pausedDays?: number;
  }[];
  /** `accept`: null while nobody answered. */
  readonly referents: readonly {
    readonly area: ReferentArea;
    readonly person: string;
    readonly accept: boolean | null;
  }[];
}

/** Where a person of the story works and under whom; whoever manages a department answers to the head. */
export function placeOf(
  { cast }: Stage,
  { places, heads }: DirectoryStory,
  { key, department }: { readonly key: string; readonly department: string },
): { readonly managerId: string | null; readonly site: string | null } {
  const place = places[department];
  const above = place?.manager === key ? (heads[0] ?? null) : (place?.manager ?? heads[0] ?? null);
  const manager = above && above !== key ? cast.get(above) : undefined;
  return { managerId: manager ? globalId('person', manager.personId) : null, site: place?.site ?? null };
}

export async function tellProfiles(stage: Stage, told: DirectoryStory, today: string): Promise<void> {
  const { commands, locale } = stage;
  for (const { person, topics, help, monthlyHours, pausedDays } of told.profiles) {
    const answer = {
      ...{ accept: true, newTopics: topics.map((topic) => textIn(locale, topic)) },
      ...(help ? { help: textIn(locale, help) } : {}),
      ...(monthlyHours === undefined ? {} : { monthlyHours }),
    };
    const actor = personOn(stage, person, told.readOn);
    succeeded(await get(commands, AnswerConsent).execute(actor, answer), `profile of ${person}`);
    if (pausedDays === undefined) continue;
    const until = addDays(today, pausedDays);
    succeeded(await get(commands, PauseProfile).execute(actor, until), `pause of ${person}`);
  }
  for (const { area, person, accept } of told.referents) {
    const asked = await get(commands, AskReferent).execute(actorOn(stage, 'yannick', told.readOn), {
      ...{ idempotencyKey: `demonstration-referent-${area}`, area, personId: idOf(stage, 'person', person) },
    });
    const { id } = succeeded(asked, `referent for ${area}`);
    if (accept === null) continue;
    const actor = personOn(stage, person, told.readOn);
    succeeded(await get(commands, AnswerReferent).execute(actor, { id, accept }), `referent for ${area}`);
  }
}
