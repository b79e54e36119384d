import { readWorkspaceName } from './workspace.js';

test.each([
  ['Atelier', { ok: true, value: 'Atelier' }],
  [' ', { ok: false, refusals: [{ code: 'TEXT_REQUIRED', field: 'name' }] }],
  [
    'x'.repeat(121),
    { ok: false, refusals: [{ code: 'TEXT_TOO_LONG', field: 'name', parameters: { max: 120 } }] },
  ],
])('the workspace name %j', (typed, expected) => {
  expect(readWorkspaceName(typed)).toEqual(expected);
});
