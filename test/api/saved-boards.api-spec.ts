import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestApp } from '../support/app.js';
import { keyed, refusedWith } from '../support/asks.js';
import { make } from '../support/make.js';
import { sharedApp } from '../support/shared-app.js';
import { statementsOf } from '../support/statements.js';
import { newWorkspace, type TestMember, type TestWorkspace } from '../support/workspace.js';

let app: TestApp;
let workspace: TestWorkspace;
beforeAll(async () => {
  app = await sharedApp();
});
beforeEach(async () => {
  workspace = await newWorkspace(app);
});
afterAll(() => app.stop());

const FIELDS = `id version name isShared level period isPinned isMine viewerCanChange owner { name }
  scope { departmentId departmentName projectId projectName goalId goalName activity from to }`;
const board = (more: object = {}) => ({
  name: 'Le mois',
  level: 'executive',
  isShared: false,
  scope: {},
  ...more,
});
const save = (by: TestMember, more: object = {}): Promise<any> =>
  make(by, 'saveBoard', board(more), 'savedBoard', FIELDS);
const revise = (by: TestMember, { id, version }: any, more: object) =>
  by.client.mutate('reviseSavedBoard', { id, version, ...board(more) }, `savedBoard { ${FIELDS} }`);
const listed = async (by: TestMember): Promise<any[]> =>
  (await by.client.run(`{ savedBoards { ${FIELDS} } }`)).savedBoards;
const names = async (by: TestMember) => (await listed(by)).map(({ name }) => name);

describe('a board', () => {
  it('keeps how far back it tells as a relative word, and tells everything where none was said', async () => {
    const plain = await save(workspace.leadership);
    expect(plain.period).toBe('always');
    const month = await save(workspace.leadership, { name: 'Le mois passé', period: 'month' });
    expect(month).toMatchObject({ period: 'month', scope: { from: null, to: null } });
    const { savedBoard } = await revise(workspace.leadership, month, { name: 'L’année', period: 'year' });
    expect(savedBoard).toMatchObject({ name: 'L’année', period: 'year' });
  });

  it('is saved once per key, with what it is narrowed to, for its owner alone', async () => {
    const { id: departmentId } = await make(
      workspace.coordinator,
      'createDepartment',
      { name: 'Ventes' },
      'department',
    );
    const scope = { departmentId, activity: 'answer', from: '2026-01-01', to: '2026-03-31' };
    const input = keyed(board({ scope, name: ' Le  mois ' }));
    const first = await workspace.leadership.client.mutate('saveBoard', input, `savedBoard { ${FIELDS} }`);
    const again = await workspace.leadership.client.mutate('saveBoard', input, 'savedBoard { id }');
    expect(again.savedBoard.id).toBe(first.savedBoard.id);
    expect(first.savedBoard).toMatchObject({
      ...{ name: 'Le mois', level: 'executive', isMine: true, viewerCanChange: true, isPinned: false },
      scope: {
        departmentId,
        departmentName: 'Ventes',
        projectId: null,
        activity: 'answer',
        to: '2026-03-31',
      },
    });
    expect(await names(workspace.leadership)).toEqual(['Le mois']);
    expect(await names(workspace.lead)).toEqual([]);
    const query = 'query ($id: ID!) { savedBoard(id: $id) { name } node(id: $id) { id } }';
    expect(await workspace.admin.client.run(query, { id: first.savedBoard.id })).toEqual({
      ...{ savedBoard: null, node: null },
    });
  });

  it('is refused with all that is wrong with it', async () => {
    const scope = {
      projectId: 'project_x',
      departmentId: 'nobody',
      goalId: 'goal_x',
      from: '2026-02-01',
      to: '2026-01-01',
    };
    const payload = await workspace.lead.client.mutate(
      'saveBoard',
      keyed(board({ name: ' ', scope })),
      'savedBoard { id }',
    );
    expect(refusedWith(payload)).toEqual([
      'name TEXT_REQUIRED',
      'scope.to END_BEFORE_START',
      'scope.departmentId NOT_FOUND',
      'scope.projectId NOT_FOUND',
      'scope.goalId NOT_FOUND',
    ]);
  });

  it('has a name of its own: among one’s boards, and among the shared ones', async () => {
    await save(workspace.lead);
    const twice = await workspace.lead.client.mutate('saveBoard', keyed(board()), 'savedBoard { id }');
    expect(refusedWith(twice)).toEqual(['name NAME_TAKEN']);
    await save(workspace.leadership, { isShared: true });
    const shared = await workspace.coordinator.client.mutate(
      'saveBoard',
      keyed(board({ isShared: true })),
      'savedBoard { id }',
    );
    expect(refusedWith(shared)).toEqual(['name NAME_TAKEN']);
    await save(workspace.coordinator);
  });

  it('is shared, renamed, kept to oneself again and deleted by its owner', async () => {
    const saved = await save(workspace.leadership);
    const shared = (await revise(workspace.leadership, saved, { isShared: true, name: 'Comité' })).savedBoard;
    expect(shared).toMatchObject({ name: 'Comité', isShared: true, version: 2 });
    expect(await listed(workspace.lead)).toMatchObject([
      { name: 'Comité', isMine: false, viewerCanChange: false, owner: { name: 'leadership' } },
    ]);
    expect(refusedWith(await revise(workspace.lead, shared, { name: 'À moi' }))).toEqual([
      'SAVED_BOARD_OF_ANOTHER',
    ]);
    expect((await revise(workspace.leadership, saved, {})).__typename).toBe('ConflictError');
    const admin = await revise(workspace.admin, shared, { isShared: true, name: 'Comité du lundi' });
    expect(admin.savedBoard.name).toBe('Comité du lundi');
    const own = (await revise(workspace.leadership, admin.savedBoard, { isShared: false })).savedBoard;
    expect(await names(workspace.lead)).toEqual([]);
    const remove = (by: TestMember) =>
      by.client.mutate('removeSavedBoard', { id: own.id, version: own.version }, 'id');
    expect((await remove(workspace.admin)).__typename).toBe('NotFoundError');
    expect((await remove(workspace.leadership)).id).toBe(own.id);
    expect(await names(workspace.leadership)).toEqual([]);
  });

  it('is at hand for whoever pinned it, first in their list, and in nobody else’s', async () => {
    await save(workspace.leadership, { name: 'A', isShared: true });
    const { id } = await save(workspace.leadership, { name: 'B', isShared: true });
    const pin = (isPinned: boolean) =>
      workspace.lead.client.mutate('pinSavedBoard', { id, isPinned }, 'savedBoard { isPinned }');
    expect((await pin(true)).savedBoard.isPinned).toBe(true);
    expect((await pin(true)).savedBoard.isPinned).toBe(true);
    expect(await names(workspace.lead)).toEqual(['B', 'A']);
    expect(await names(workspace.leadership)).toEqual(['A', 'B']);
    expect((await pin(false)).savedBoard.isPinned).toBe(false);
    const { id: hidden } = await save(workspace.leadership, { name: 'C' });
    const payload = await workspace.lead.client.mutate(
      'pinSavedBoard',
      { id: hidden, isPinned: true },
      'savedBoard { id }',
    );
    expect(payload.__typename).toBe('NotFoundError');
  });

  it('that is private says its name in no history', async () => {
    const saved = await save(workspace.leadership, { name: 'Mot secret' });
    await revise(workspace.leadership, saved, { name: 'Mot connu', isShared: true });
    const { rows } = await app.database.owner.query(
      `SELECT coalesce(before::text, '') || coalesce(after::text, '') AS said FROM event_log WHERE workspace_id = $1`,
      [workspace.workspaceId],
    );
    const said = rows.map((row: { said: string }) => row.said).join(' ');
    expect(said).toContain('Mot connu');
    expect(said).not.toContain('Mot secret');
  });
});

it('the list takes the same statements whatever its length', async () => {
  const read = () => statementsOf(app, () => listed(workspace.lead));
  await save(workspace.leadership, { isShared: true });
  const one = await read();
  for (const name of ['B', 'C', 'D']) await save(workspace.coordinator, { name, isShared: true });
  expect(await read()).toHaveLength(one.length);
});
