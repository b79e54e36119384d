import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@levain/domain/time/day.js';
import { done } from '../../apps/api/src/database/command-result.js';
import { UnitOfWork } from '../../apps/api/src/database/unit-of-work.js';
import { Letters, type Letter } from '../../apps/api/src/mail/letters.js';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { askBy, onAsk } from '../support/asks.js';
import { act, newExperiment } from '../support/experiment-builder.js';
import { day } from '../support/furniture-texts.js';
import { newWorkspace, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await startApp({ PUBLIC_URL: 'http://levain.example.org' });
  // This spec writes letters by hand.
  await app.nest.get(MailWorker).onApplicationShutdown();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

interface Waiting {
  id: string;
  kind: 'decisionAsked' | 'askAnswered';
  payload: never;
  due_at: Date;
}

const waiting = async (kind: Waiting['kind']): Promise<Waiting[]> => {
  const { rows } = await app.database.owner.query(
    'SELECT id, kind, payload, due_at FROM outbox WHERE workspace_id = $1 AND kind = $2 ORDER BY due_at, created_at, id',
    [workspace.workspaceId, kind],
  );
  return rows;
};
/** The letter as it would go now; null when there is nothing left to say. */
async function written(row: Waiting): Promise<Letter | null> {
  const tenant = { workspaceId: workspace.workspaceId };
  const result = await app.nest
    .get(UnitOfWork)
    .write(tenant, async (tx) => done(await app.nest.get(Letters).of(row.kind).write(tx, tenant, row)));
  return result.ok ? result.value : null;
}
const last = async (kind: Waiting['kind']) => written((await waiting(kind)).at(-1)!);
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('a new question', () => {
  it('is told to all of leadership, and once more early on the day before', async () => {
    const { id, number } = await act(workspace.lead, 'shareExperiment', await newExperiment(workspace.lead));
    const other = await workspace.join('leadership', 'Nadia');
    const ask = await askBy(workspace.lead, { aboutId: id, options: ['Maintenant', 'En mars'] });
    const rows = await waiting('decisionAsked');
    expect(rows).toHaveLength(4);
    expect(rows.slice(2).map(({ due_at }) => due_at.toISOString())).toEqual(
      Array(2).fill(`${addDays(day(7), -1)}T06:00:00.000Z`),
    );
    const letters = await Promise.all(rows.map(written));
    expect(new Set(letters.map((letter) => letter?.to.personId))).toEqual(
      new Set([other.actor.personId, workspace.leadership.actor.personId]),
    );
    const [first, , reminder] = letters;
    expect(spaced(first?.subject)).toBe('À décider : Ouvrir le forum à toutes les directions ?');
    expect(spaced(first?.text)).toContain('lead vous demande une décision');
    expect(first?.text).toContain('• En mars');
    expect(first?.text).toContain(`EXP-${number}`);
    expect(first?.text).toContain(`http://levain.example.org/results/asks#${ask.id}`);
    expect(spaced(reminder?.subject)).toMatch(/^Rappel, à décider pour demain : /);
  });

  it('for one leader is told to nobody else, in the language they chose', async () => {
    const { actor, id } = await workspace.join('leadership', 'Nora');
    await app.database.owner.query(`UPDATE members SET locale = 'en' WHERE id = $1`, [actor.memberId]);
    await askBy(workspace.lead, { addressedToId: id, dueOn: day(1) });
    const rows = await waiting('decisionAsked');
    expect(rows).toHaveLength(1);
    const letter = await written(rows[0]!);
    expect(letter?.to.personId).toBe(actor.personId);
    expect(letter?.subject).toMatch(/^To be decided: /);
  });

  it('goes to the admins where nobody leads, and is not reminded of once answered', async () => {
    await app.database.owner.query('UPDATE members SET disabled_at = now() WHERE id = $1', [
      workspace.leadership.actor.memberId,
    ]);
    const { id } = await askBy(workspace.lead);
    const rows = await waiting('decisionAsked');
    expect((await written(rows[0]!))?.to.personId).toBe(workspace.admin.actor.personId);
    await onAsk(workspace.admin, 'answerAsk', id, { answer: 'yes' });
    expect(await Promise.all(rows.map(written))).toEqual([null, null]);
  });
});

describe('an answer', () => {
  it('is told to whoever asked, with its option and its word; only the last one', async () => {
    const { id } = await askBy(workspace.lead, { options: ['Maintenant', 'En mars'] });
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'yes', option: 1, word: 'Prudence.' });
    const letter = await last('askAnswered');
    expect(letter?.to.personId).toBe(workspace.lead.actor.personId);
    expect(spaced(letter?.subject)).toMatch(/^leadership répond oui : /);
    expect(letter?.text).toContain('En mars');
    expect(letter?.text).toContain('Prudence.');
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'no', word: 'Non.' });
    const [first, second] = await waiting('askAnswered');
    expect(await written(first!)).toBeNull();
    expect(spaced((await written(second!))?.subject)).toMatch(
      /^leadership change sa réponse et répond non : /,
    );
  });

  it('may be a question back; the reply goes to leadership with what was asked', async () => {
    const { id } = await askBy(workspace.lead);
    await onAsk(workspace.leadership, 'answerAsk', id, { answer: 'ask', word: 'À quel prix ?' });
    expect(spaced((await last('askAnswered'))?.subject)).toMatch(/^leadership vous pose une question : /);
    await onAsk(workspace.lead, 'replyToAsk', id, { reply: '4 000 euros.' });
    const rows = await waiting('decisionAsked');
    const told = await Promise.all(rows.map(written));
    expect(told.at(-2)?.text).toContain('4 000 euros.');
    expect(spaced(told.at(-2)?.text)).toContain('lead répond à votre question');
  });
});
