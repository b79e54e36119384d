import type { ActingMember } from '../database/acting-member.js';
import type { CommandResult } from '../database/command-result.js';
import { globalId } from '../graphql/global-id.js';
import { AnswerObjection } from '../objections/commands/answer-objection.js';
import { MeasureObjection } from '../objections/commands/measure-objection.js';
import { RaiseObjection } from '../objections/commands/raise-objection.js';
import { ReopenObjection } from '../objections/commands/reopen-objection.js';
import { TurnIntoHypothesis } from '../objections/commands/turn-into-hypothesis.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import type { ObjectionMove, ObjectionStory } from './people-story.js';

/** A year of resistances, their moves and their answers: invented for the demonstration. */
export async function tellObjections(stage: Stage, story: readonly ObjectionStory[]): Promise<void> {
  for (const told of story) {
    const input = {
      idempotencyKey: `demonstration-objection-${told.key}`,
      aboutId: aboutId(stage, told),
      objection: {
        ...{ kind: told.kind, kindLabel: textIn(stage.locale, told.kindLabel) },
        ...{ strength: told.strength, isNamed: told.named ?? false },
        statement: textIn(stage.locale, told.statement),
        details: textIn(stage.locale, told.details),
        departmentId: idOf(stage, 'department', told.department),
      },
    };
    const raised = await get(stage.commands, RaiseObjection).execute(actorOn(stage, told.by, told.on), input);
    const id = globalId('objection', succeeded(raised, told.key).id);
    stage.ids.set(`objection:${told.key}`, id);
    for (const [index, move] of told.then.entries()) {
      const act = { id, version: index + 1, key: `${told.key}-${index}` };
      succeeded(await moveOn(stage, move, act), `${told.key} ${move.on}`);
    }
  }
}

function aboutId(stage: Stage, { experiment, project }: ObjectionStory): string | null {
  if (experiment) return idOf(stage, 'experiment', experiment);
  return project ? idOf(stage, 'project', project) : null;
}

interface Act {
  readonly id: string;
  readonly version: number;
  readonly key: string;
}

/** Each move is one version more than the one before. */
function moveOn(
  stage: Stage,
  move: ObjectionMove,
  { id, version, key }: Act,
): Promise<CommandResult<unknown>> {
  const { commands, locale } = stage;
  const actor = actorOn(stage, move.by, move.on, 14);
  if ('strength' in move) {
    const word = textIn(locale, move.word);
    return get(commands, MeasureObjection).execute(actor, { id, version, strength: move.strength, word });
  }
  const reason = textIn(locale, move.reason);
  if ('reopen' in move) return get(commands, ReopenObjection).execute(actor, { id, version, reason });
  if (move.answer === 'turnedIntoHypothesis') return turned(stage, actor, move, { id, version, reason, key });
  return get(commands, AnswerObjection).execute(actor, { id, version, stance: move.answer, reason });
}

function turned(
  stage: Stage,
  actor: ActingMember,
  { hypothesis: told }: Extract<ObjectionMove, { answer: string }>,
  { key, ...act }: Act & { readonly reason: string },
): Promise<CommandResult<unknown>> {
  const { commands, locale } = stage;
  const hypothesis = told && {
    ...{ locale, direction: told.direction, projectId: idOf(stage, 'project', told.project) },
    ...{ observation: textIn(locale, told.observation), audience: textIn(locale, told.audience) },
    ...{ change: textIn(locale, told.change), measure: textIn(locale, told.measure) },
    ...{ target: textIn(locale, told.target), rationale: textIn(locale, told.rationale) },
  };
  const input = { ...act, idempotencyKey: `demonstration-hypothesis-${key}`, hypothesis: hypothesis ?? null };
  return get(commands, TurnIntoHypothesis).execute(actor, input);
}
