import type { FeedbackAnswer } from '@levain/domain/feedback/feedback-state.js';
import { addDays } from '@levain/domain/time/day.js';
import { AnswerFeedback } from '../feedback/commands/answer-feedback.js';
import { HandFeedback } from '../feedback/commands/hand-feedback.js';
import { NameReferents } from '../feedback/commands/name-referents.js';
import { FeedbacksPage } from '../feedback/queries/feedbacks-page.js';
import { globalId } from '../graphql/global-id.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { Text } from './story.js';

interface AnswerStory {
  readonly answer: FeedbackAnswer;
  readonly by: string;
  /** Days from the handing over. */
  readonly after: number;
  readonly actAfter?: number;
  /** Where it is passed on to. */
  readonly department?: string;
  readonly reason: Text;
}

interface HandedStory {
  readonly key: string;
  readonly testimony?: string;
  readonly objection?: string;
  readonly by: string;
  /** A day, or told back from today, so that one always waits. */
  readonly on?: string;
  readonly daysAgo?: number;
  readonly wishedAfter: number;
  readonly department: string;
  readonly word: Text;
  readonly then: readonly AnswerStory[];
}

/** Who answers for departments, and what was handed over to them. */
export interface FeedbackStory {
  readonly referents: readonly {
    readonly department: string;
    readonly members: readonly string[];
    readonly on: string;
  }[];
  readonly handed: readonly HandedStory[];
}

/** What was said and concerns another department, and what that one answers: invented for the demonstration. */
export async function tellFeedback(stage: Stage, story: FeedbackStory, today: string): Promise<void> {
  for (const { department, members, on } of story.referents) {
    const memberIds = members.map((key) => globalId('member', stage.cast.get(key)!.memberId));
    const input = { id: idOf(stage, 'department', department), version: 1, memberIds };
    const named = await get(stage.commands, NameReferents).execute(actorOn(stage, 'yannick', on), input);
    succeeded(named, `referents of ${department}`);
  }
  for (const told of story.handed) {
    const on = told.on ?? addDays(today, -(told.daysAgo ?? 0));
    await hand(stage, told, on);
    for (const answer of told.then) await answerNext(stage, told.key, answer, on);
  }
}

async function hand(stage: Stage, told: HandedStory, on: string): Promise<void> {
  const { commands, locale } = stage;
  const aboutId = told.testimony
    ? idOf(stage, 'testimony', told.testimony)
    : idOf(stage, 'objection', told.objection ?? '');
  const handed = await get(commands, HandFeedback).execute(actorOn(stage, told.by, on, 11), {
    ...{ idempotencyKey: `demonstration-feedback-${told.key}`, aboutId },
    ...{ departmentId: idOf(stage, 'department', told.department), wishedOn: addDays(on, told.wishedAfter) },
    word: textIn(locale, told.word),
  });
  stage.ids.set(`feedback:${told.key}`, globalId('feedback', succeeded(handed, told.key).id));
}

/** What waits for whoever answers: what was handed over, or what was passed on to their department. */
async function answerNext(stage: Stage, key: string, told: AnswerStory, on: string): Promise<void> {
  const { commands, locale } = stage;
  const actor = actorOn(stage, told.by, addDays(on, told.after), 15);
  const waiting = await get(commands, FeedbacksPage).read(actor, { first: 1, view: 'forMe' });
  const [edge] = waiting.edges;
  if (!edge) throw new Error(`Nothing of the story waits for ${told.by} (${key}).`);
  const answered = await get(commands, AnswerFeedback).execute(actor, {
    ...{ id: edge.node.id, version: edge.node.version, answer: told.answer },
    ...{ reason: textIn(locale, told.reason) },
    actOn: told.actAfter === undefined ? null : addDays(on, told.actAfter),
    departmentId: told.department ? idOf(stage, 'department', told.department) : null,
  });
  succeeded(answered, `${key} ${told.answer}`);
}
