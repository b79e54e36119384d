import { ScoreHypothesis } from '../scores/commands/score-hypothesis.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import type { ScoresStory } from './people-story.js';

/** Members score ideas before any test of them; the figures are invented, as the rest of what members say. */
export async function tellScores(stage: Stage, story: readonly ScoresStory[]): Promise<void> {
  for (const { hypothesis, by, on, ...scores } of story) {
    const input = { hypothesisId: idOf(stage, 'hypothesis', hypothesis), ...scores };
    const scored = await get(stage.commands, ScoreHypothesis).execute(actorOn(stage, by, on, 15), input);
    succeeded(scored, `scores of ${by} on ${hypothesis}`);
  }
}
