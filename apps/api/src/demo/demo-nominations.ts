import { globalId, localId } from '../graphql/global-id.js';
import type { ActingPerson } from '../database/acting-member.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { done } from '../database/command-result.js';
import { AnswerNomination } from '../nominations/commands/answer-nomination.js';
import { AskNominees } from '../nominations/commands/ask-nominees.js';
import { EndRound } from '../nominations/commands/end-round.js';
import { OpenRound } from '../nominations/commands/open-round.js';
import { RecordBallot } from '../nominations/commands/record-ballot.js';
import { toldNominees } from '../nominations/told-nominee.js';
import { actorOn, get, idOf, succeeded, type Stage } from './demo-ideas.js';
import { textIn } from './demo-text.js';
import { addDays } from './headline-tests.js';
import { readSeries } from './series-files.js';
import type { RoundStory } from './people-story.js';
import type { PeopleStory } from './story.js';

/** A round with the advice ties of a real company: everybody answers what the file says, tie by tie. */
export async function tellRound(stage: Stage, told: RoundStory, people: PeopleStory): Promise<void> {
  const { commands, locale } = stage;
  const on = (day: string) => actorOn(stage, told.by, day);
  const opened = await get(commands, OpenRound).execute(on(told.startsOn), {
    idempotencyKey: 'demonstration-round',
    round: {
      ...{ title: textIn(locale, told.title), topics: [textIn(locale, told.topic)] },
      ...{ startsOn: told.startsOn, endsOn: told.endsOn, asksMovers: false, namesPerQuestion: 20 },
      departmentIds: told.departments.map((key) => idOf(stage, 'department', key)),
    },
  });
  const roundId = succeeded(opened, 'round').id;
  await answerAll(stage, told, { roundId, people });
  const id = globalId('round', roundId);
  const last = addDays(told.endsOn, 1);
  succeeded(await get(commands, EndRound).execute(on(told.endsOn), 'close', { id, version: 1 }), 'round');
  const asked = { id, version: 2, namedBy: told.namedBy };
  succeeded(await get(commands, AskNominees).execute(on(last), asked), 'round');
  await consents(stage, told, { roundId, day: addDays(last, 2) });
}

async function answerAll(
  stage: Stage,
  told: RoundStory,
  { roundId, people }: { roundId: string; people: PeopleStory },
): Promise<void> {
  const names = new Map([...people.members, ...people.people].map(({ key, name }) => [key, name]));
  const ties = readSeries('advice');
  for (const [index, [number, key]] of Object.entries(told.people).entries()) {
    const named = ties.filter(({ from }) => from === number).map(({ to }) => told.people[to ?? '']!);
    const answer = { nobody: named.length === 0, names: named.map((each) => ({ typed: names.get(each)! })) };
    const actor = personOn(stage, key, addDays(told.startsOn, index % 9));
    const ballot = { roundId, answers: { a0: answer } };
    succeeded(await get(stage.commands, RecordBallot).execute(actor, ballot), `ballot of ${key}`);
  }
}

async function consents(
  stage: Stage,
  told: RoundStory,
  { roundId, day }: { roundId: string; day: string },
): Promise<void> {
  const answers = [
    ...told.accept.map(({ person, monthlyHours, help }) => ({
      ...{ person, accept: true, monthlyHours, help: textIn(stage.locale, help) },
    })),
    ...told.decline.map((person) => ({ person, accept: false, monthlyHours: null, help: null })),
  ];
  for (const { person, ...answer } of answers) {
    const actor = personOn(stage, person, day);
    const [nominee] = await get(stage.commands, UnitOfWork).read(actor, (tx) =>
      toldNominees(tx, actor, { personId: actor.personId, roundId }),
    );
    if (!nominee) throw new Error(`The story says that ${person} was named.`);
    const topicIds = nominee.topics.map(({ id }) => id);
    const given = { ...answer, nomineeId: nominee.id, topicIds: answer.accept ? topicIds : [] };
    const kept = await get(stage.commands, AnswerNomination).byLink(actor, given, async () => done(null));
    succeeded(kept, `consent of ${person}`);
  }
}

/** Somebody of the story, with or without an account. */
export function personOn(stage: Stage, key: string, day: string): ActingPerson {
  const { workspaceId } = stage.cast.get('admin')!;
  return {
    ...{ workspaceId, personId: localId('person', idOf(stage, 'person', key))!, locale: stage.locale },
    ...{ requestId: 'demonstration', at: new Date(`${day}T09:00:00Z`) },
  };
}
