import { addDays } from '@levain/domain/time/day.js';
import { AnswerAsk } from '../asks/commands/answer-ask.js';
import { AskForDecision } from '../asks/commands/ask-for-decision.js';
import { CloseAsk } from '../asks/commands/close-ask.js';
import { ReplyToAsk } from '../asks/commands/reply-to-ask.js';
import type { ActingMember } from '../database/acting-member.js';
import type { CommandResult } from '../database/command-result.js';
import { globalId } from '../graphql/global-id.js';
import { PinSavedBoard } from '../saved-boards/commands/pin-saved-board.js';
import { SaveBoard } from '../saved-boards/commands/save-board.js';
import type { AskMove, AsksStory, AskStory, BoardStory } from './asks-story.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';

/** What is asked of leadership and what it answers, and the boards that people keep: invented for the demonstration. */
export async function tellAsks(stage: Stage, story: AsksStory, today: string): Promise<void> {
  for (const told of story.asks) {
    const id = await ask(stage, told, today);
    for (const [index, move] of told.then.entries()) {
      const actor = actorOn(stage, 'by' in move ? move.by : told.by, addDays(today, -move.daysAgo), 14);
      succeeded(await moveOn(stage, actor, move, { id, version: index + 1 }), `${told.key} ${index}`);
    }
  }
  for (const board of story.boards) await save(stage, board, today);
}

const aboutId = (
  stage: Stage,
  { experiment, project }: { readonly experiment?: string; readonly project?: string },
): string | null => {
  if (experiment) return idOf(stage, 'experiment', experiment);
  return project ? idOf(stage, 'project', project) : null;
};

async function ask(stage: Stage, told: AskStory, today: string): Promise<string> {
  const on = addDays(today, -told.daysAgo);
  const leader = told.to ? stage.cast.get(told.to) : undefined;
  const asked = await get(stage.commands, AskForDecision).execute(actorOn(stage, told.by, on), {
    idempotencyKey: `demonstration-ask-${told.key}`,
    question: textIn(stage.locale, told.question),
    context: textIn(stage.locale, told.context),
    options: (told.options ?? []).map((option) => textIn(stage.locale, option)),
    dueOn: addDays(on, told.dueAfter),
    aboutId: aboutId(stage, told),
    addressedToId: leader ? globalId('member', leader.memberId) : null,
  });
  return globalId('ask', succeeded(asked, told.key).id);
}

/** Each move is one version more than the one before. */
function moveOn(
  { commands, locale }: Stage,
  actor: ActingMember,
  move: AskMove,
  held: { readonly id: string; readonly version: number },
): Promise<CommandResult<unknown>> {
  if ('reply' in move) {
    return get(commands, ReplyToAsk).execute(actor, { ...held, reply: textIn(locale, move.reply) });
  }
  if ('close' in move) {
    return get(commands, CloseAsk).execute(actor, { ...held, outcome: textIn(locale, move.close) });
  }
  const word = move.word ? textIn(locale, move.word) : null;
  const { answer, option = null } = move;
  return get(commands, AnswerAsk).execute(actor, { ...held, answer, word, option });
}

async function save(stage: Stage, told: BoardStory, today: string): Promise<void> {
  const actor = actorOn(stage, told.by, addDays(today, -told.daysAgo));
  const saved = await get(stage.commands, SaveBoard).execute(actor, {
    idempotencyKey: `demonstration-board-${told.by}`,
    name: textIn(stage.locale, told.name),
    ...{ level: told.level, isShared: told.isShared },
    scope: { projectId: aboutId(stage, told.project ? { project: told.project } : {}) },
  });
  const { id } = succeeded(saved, `board of ${told.by}`);
  if (!told.isPinned) return;
  const pin = { id: globalId('savedBoard', id), isPinned: true };
  succeeded(await get(stage.commands, PinSavedBoard).execute(actor, pin), `pin of ${told.by}`);
}
