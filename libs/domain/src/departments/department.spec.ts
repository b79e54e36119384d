import { draftDepartment } from './department.js';

test('a department has a name', () => {
  expect(draftDepartment({ name: ' Marketing ' })).toEqual({ ok: true, value: { name: 'Marketing' } });
  expect(draftDepartment({ name: '' })).toEqual({
    ok: false,
    refusals: [{ code: 'TEXT_REQUIRED', field: 'name' }],
  });
});
