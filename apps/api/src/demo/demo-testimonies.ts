import { globalId } from '../graphql/global-id.js';
import { RecordTestimony } from '../testimonies/commands/record-testimony.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { TestimonyStory } from './story.js';

/** What people said and did: invented for the demonstration, as each source says. */
export async function tellTestimonies(stage: Stage, story: readonly TestimonyStory[]): Promise<void> {
  for (const { key, by, on, experiment, hypothesis, statement, source, ...heard } of story) {
    const input = {
      idempotencyKey: `demonstration-testimony-${key}`,
      aboutId: experiment
        ? idOf(stage, 'experiment', experiment)
        : idOf(stage, 'hypothesis', hypothesis ?? ''),
      testimony: {
        ...{ ...heard, heardOn: on },
        ...{ statement: textIn(stage.locale, statement), source: textIn(stage.locale, source) },
      },
    };
    const told = await get(stage.commands, RecordTestimony).execute(actorOn(stage, by, on), input);
    stage.ids.set(`testimony:${key}`, globalId('testimony', succeeded(told, key).id));
  }
}
