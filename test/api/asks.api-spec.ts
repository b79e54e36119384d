import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openAsks } from '../../apps/api/src/asks/open-asks.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import type { TestApp } from '../support/app.js';
import { askBy, keyed, onAsk, question, refusedWith, seenAsk } from '../support/asks.js';
import { act, newExperiment } from '../support/experiment-builder.js';
import { day } from '../support/furniture-texts.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
  // Statements are counted here: those of the worker are none of a request.
  await app.nest.get(MailWorker).onApplicationShutdown();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const shared = async () => act(workspace.lead, 'shareExperiment', await newExperiment(workspace.lead));
const listed = async (by: TestMember, view: string): Promise<string[]> => {
  const { asks } = await by.client.run(
    'query ($view: AskView) { asks(first: 20, view: $view) { edges { node { question } } } }',
    { view },
  );
  return asks.edges.map(({ node }: any) => node.question);
};
const tasks = async (by: TestMember): Promise<any[]> =>
  (await by.client.run('{ home { tasks { kind what subjectId dueOn } } }')).home.tasks.filter(
    ({ kind }: { kind: string }) => /Ask|Answer$/.test(kind),
  );
const history = async (): Promise<string[]> => {
  const { rows } = await app.database.owner.query(
    `SELECT kind FROM event_log WHERE workspace_id = $1 AND object_type = 'ask' ORDER BY sequence`,
    [workspace.workspaceId],
  );
  return rows.map(({ kind }: { kind: string }) => kind);
};
const outbox = async (kind: string): Promise<any[]> => {
  const { rows } = await app.database.owner.query(
    `SELECT payload, due_at FROM outbox WHERE workspace_id = $1 AND kind = $2 ORDER BY created_at, id`,
    [workspace.workspaceId, kind],
  );
  return rows;
};

describe('a decision', () => {
  it('is asked once per key, and waits for leadership', async () => {
    const { id, number } = await shared();
    const input = keyed(question({ aboutId: id, options: ['Oui, à tous', ' ', 'Un an de pilote'] }));
    const first = await workspace.lead.client.mutate('askForDecision', input, 'ask { id }');
    const again = await workspace.lead.client.mutate('askForDecision', input, 'ask { id }');
    expect(again.ask.id).toBe(first.ask.id);
    expect(await seenAsk(workspace.leadership, first.ask.id)).toMatchObject({
      ...{ state: 'waiting', isOverdue: false, options: ['Oui, à tous', 'Un an de pilote'] },
      ...{ askedBy: { name: 'lead' }, addressedTo: null, experiment: { number }, answers: [] },
      permissions: { canAnswer: true, canReply: false, canWithdraw: false, canClose: false },
    });
    expect(await tasks(workspace.leadership)).toEqual([
      { kind: 'answerAsk', what: question().question, subjectId: first.ask.id, dueOn: day(7) },
    ]);
    expect(await history()).toEqual(['decisionAsked']);
  });

  it('is refused with everything that its form misses, in the order of the form', async () => {
    const input = keyed({
      question: ' ',
      context: '',
      options: ['Une'],
      dueOn: day(-1),
      aboutId: 'experiment_x',
    });
    const payload = await workspace.lead.client.mutate('askForDecision', input, 'ask { id }');
    expect(refusedWith(payload)).toEqual([
      'aboutId NOT_FOUND',
      'question TEXT_REQUIRED',
      'context TEXT_REQUIRED',
      'options OPTIONS_TOO_FEW',
      'dueOn DUE_DATE_PAST',
    ]);
  });

  it('is not asked about a private draft, nor of somebody who does not decide', async () => {
    const draft = await newExperiment(workspace.lead);
    const input = keyed(question({ aboutId: draft.id, addressedToId: workspace.influencer.id }));
    const payload = await workspace.lead.client.mutate('askForDecision', input, 'ask { id }');
    expect(refusedWith(payload)).toEqual([
      'addressedToId ADDRESSEE_NOT_LEADER',
      'aboutId EXPERIMENT_PRIVATE',
    ]);
  });

  it.each(['influencer', 'leadership'] as const)('is not asked by %s', async (role) => {
    const answer = await workspace[role].client.send(
      'mutation ($input: AskForDecisionInput!) { askForDecision(input: $input) { __typename } }',
      { input: keyed(question()) },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an answer', () => {
  it('is given in place; whoever asked is told, says what came of it, and it no longer changes', async () => {
    const { id } = await askBy(workspace.lead, { options: ['A', 'B'] });
    expect(refusedWith(await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' }))).toEqual([
      'option CHOICE_REQUIRED',
    ]);
    expect(
      refusedWith(await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'no', word: ' ' })),
    ).toEqual(['word ANSWER_REASON_MISSING']);
    const yes = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes', option: 1 });
    expect(yes.ask).toMatchObject({ state: 'answered', answers: [{ answer: 'yes', option: 1, word: null }] });
    expect(await tasks(workspace.leadership)).toEqual([]);
    expect(await tasks(workspace.lead)).toMatchObject([{ kind: 'readAskAnswer', subjectId: id }]);
    const same = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes', option: 1 });
    expect(refusedWith(same)).toEqual(['ANSWER_UNCHANGED']);
    const changed = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'no', word: 'Trop tôt.' });
    expect(changed.ask.answers.map(({ answer }: any) => answer)).toEqual(['yes', 'no']);
    expect(refusedWith(await onAsk(workspace.admin, 'answerAsk', id, { answer: 'yes', option: 0 }))).toEqual([
      'ASK_ANSWERED',
    ]);
    const closed = await onAsk(workspace.lead, 'closeAsk', id, { outcome: 'Nous attendons le printemps.' });
    expect(closed.ask).toMatchObject({ state: 'closed', closingWord: 'Nous attendons le printemps.' });
    const late = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes', option: 0 });
    expect(refusedWith(late)).toEqual(['ASK_CLOSED']);
    expect(await history()).toEqual(['decisionAsked', 'askAnswered', 'askAnswered', 'askClosed']);
    expect(await outbox('askAnswered')).toHaveLength(2);
  });

  it('may be a question back: it waits for the lead, then for leadership again', async () => {
    const { id } = await askBy(workspace.lead);
    expect(refusedWith(await onAsk(workspace.lead, 'replyToAsk', id, { reply: 'x' }))).toEqual([
      'ASK_NOT_ASKED_BACK',
    ]);
    const back = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'ask', word: 'À quel prix ?' });
    expect(back.ask.state).toBe('askedBack');
    expect(await tasks(workspace.lead)).toMatchObject([{ kind: 'replyToAsk', subjectId: id }]);
    expect(await tasks(workspace.leadership)).toEqual([]);
    const replied = await onAsk(workspace.lead, 'replyToAsk', id, { reply: '4 000 euros.' });
    expect(replied.ask).toMatchObject({
      state: 'waiting',
      answers: [{ answer: 'ask', word: 'À quel prix ?', reply: '4 000 euros.' }],
    });
    expect(await tasks(workspace.leadership)).toMatchObject([{ kind: 'answerAsk' }]);
    expect(await history()).toEqual(['decisionAsked', 'askAnswered', 'askReplied']);
  });

  it('to what is for one leader is theirs, or an admin’s; when they leave, it is for all', async () => {
    const other = await workspace.join('leadership', 'Nadia');
    const { id } = await askBy(workspace.lead, { addressedToId: other.id });
    expect((await seenAsk(workspace.lead, id)).addressedTo).toEqual({ name: 'Nadia' });
    expect(await listed(workspace.leadership, 'forMe')).toEqual([]);
    expect(await listed(other, 'forMe')).toHaveLength(1);
    expect(refusedWith(await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' }))).toEqual([
      'NOT_ALLOWED',
    ]);
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      other.actor.memberId,
    ]);
    expect((await seenAsk(workspace.lead, id)).addressedTo).toBeNull();
    expect((await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' })).ask.state).toBe(
      'answered',
    );
  });

  it('is never given by whoever asked', async () => {
    const { id } = await askBy(workspace.admin);
    expect(refusedWith(await onAsk(workspace.admin, 'answerAsk', id, { answer: 'yes' }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(await listed(workspace.admin, 'forMe')).toEqual([]);
  });

  it('of two leaders at once is one: the other is told the version', async () => {
    const { id, version } = await askBy(workspace.lead);
    const both = await Promise.all(
      [workspace.leadership, workspace.admin].map((by) =>
        by.client.mutate('answerAsk', { id, version, answer: 'yes' }, 'ask { state }'),
      ),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AnswerAskSuccess', 'ConflictError']);
  });

  it('does not change once the experiment it is about was closed', async () => {
    const experiment = await shared();
    const { id } = await askBy(workspace.lead, { aboutId: experiment.id });
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' });
    expect((await seenAsk(workspace.leadership, id)).permissions.canAnswer).toBe(true);
    await app.database.owner.query(
      `UPDATE experiments SET closed_at = now() + interval '1 second' WHERE id = $1`,
      [experiment.id.split('_')[1]],
    );
    const changed = await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'no', word: 'Non' });
    expect(refusedWith(changed)).toEqual(['ASK_CLOSED']);
  });
});

describe('a question', () => {
  it('is withdrawn with a reason by whoever asked, while nobody answered', async () => {
    const { id } = await askBy(workspace.lead);
    expect(refusedWith(await onAsk(workspace.coordinator, 'withdrawAsk', id, { reason: 'x' }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(refusedWith(await onAsk(workspace.lead, 'withdrawAsk', id, { reason: '' }))).toEqual([
      'reason ASK_WITHDRAWAL_REASON_MISSING',
    ]);
    const gone = await onAsk(workspace.lead, 'withdrawAsk', id, { reason: 'Réglé autrement.' });
    expect(gone.ask).toMatchObject({ state: 'withdrawn', closingWord: 'Réglé autrement.' });
    expect(refusedWith(await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' }))).toEqual([
      'ASK_WITHDRAWN',
    ]);
  });

  it('that is overdue is said to be', async () => {
    const { id } = await askBy(workspace.lead);
    await app.database.owner.query('UPDATE asks SET due_on = $2 WHERE id = $1', [id.split('_')[1], day(-2)]);
    expect((await seenAsk(workspace.leadership, id)).isOverdue).toBe(true);
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' });
    expect((await seenAsk(workspace.leadership, id)).isOverdue).toBe(false);
  });
});

describe('lists', () => {
  it('say what is open, answered, withdrawn, for me, mine', async () => {
    const asked = async (text: string, due: number) =>
      (await askBy(workspace.lead, { question: text, dueOn: day(due) })).id;
    await asked('plus tard', 9);
    await asked('bientôt', 2);
    await onAsk(workspace.leadership, 'answerAsk', await asked('répondue', 3), { answer: 'yes' });
    await onAsk(workspace.lead, 'withdrawAsk', await asked('retirée', 3), { reason: 'r' });
    expect(await listed(workspace.influencer, 'open')).toEqual(['bientôt', 'plus tard']);
    expect(await listed(workspace.leadership, 'forMe')).toEqual(['bientôt', 'plus tard']);
    expect(await listed(workspace.influencer, 'answered')).toEqual(['répondue']);
    expect(await listed(workspace.influencer, 'withdrawn')).toEqual(['retirée']);
    expect(await listed(workspace.lead, 'mine')).toHaveLength(4);
    expect(await listed(workspace.coordinator, 'mine')).toEqual([]);
  });

  it('take the same statements whatever their length', async () => {
    const ask = (first: number) =>
      statementsOf(app, () =>
        workspace.leadership.client.run(
          `{ asks(first: ${first}) { totalCount edges { node { question askedBy { name } addressedTo { name } experiment { number }
            project { name } answers { answeredBy { name } } } } } }`,
        ),
      );
    const { id } = await askBy(workspace.lead, { aboutId: (await shared()).id });
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes' });
    const few = await ask(50);
    for (let index = 0; index < 5; index += 1) {
      const more = await askBy(workspace.coordinator, { aboutId: (await shared()).id });
      await onAsk(workspace.admin, 'answerAsk', more.id, { answer: 'yes' });
    }
    const many = await ask(50);
    expect(many.length).toBe(few.length);
  });

  it('of a board hold what is open, narrowed to its scope', async () => {
    const project = await make(
      workspace.lead,
      'createProject',
      {
        project: {
          ...{ name: 'Forum', purpose: 'p', audience: 'a', audienceAspiration: 'b', companyObjective: 'c' },
          ...{ departmentIds: [], coLeadIds: [] },
        },
      },
      'project',
    );
    await askBy(workspace.lead, { question: 'du projet', aboutId: project.id });
    const { number, id } = await shared();
    const { id: other } = await askBy(workspace.lead, {
      question: 'de l’expérimentation',
      aboutId: id,
      dueOn: day(1),
    });
    await onAsk(workspace.leadership, 'answerAsk', other, { answer: 'ask', word: 'Pourquoi ?' });
    const { workspaceId } = workspace;
    const read = (scope: object, asOf = day(0)) =>
      app.nest.get(UnitOfWork).read({ workspaceId }, (tx) => openAsks(tx, { workspaceId }, scope, asOf));
    expect(await read({})).toEqual([
      {
        ...{ id: other.split('_')[1], question: 'de l’expérimentation', due: day(1), askedByName: 'lead' },
        ...{ experimentNumber: number, overdue: false, answer: 'ask' },
      },
      expect.objectContaining({ question: 'du projet', answer: null, experimentNumber: null }),
    ]);
    expect(await read({ projectId: project.id.split('_')[1] })).toHaveLength(1);
    for (const scope of [{ activity: 'publish' }, { departmentId: workspaceId }, { goalId: workspaceId }]) {
      expect(await read(scope)).toEqual([]);
    }
    expect((await read({}, day(2)))[0]!.overdue).toBe(true);
  });
});
