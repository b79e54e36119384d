import { anAdminRemains } from './last-admin.js';

describe('the last admin', () => {
  test.each([
    [['a'], 'a', false],
    [['a', 'b'], 'a', true],
    [['a'], 'b', true],
    [[], 'b', true],
  ])('of %j, without %s: allowed is %s', (adminIds, memberId, allowed) => {
    expect(anAdminRemains(adminIds, memberId).ok).toBe(allowed);
  });

  test('is named by its own word', () => {
    expect(anAdminRemains(['a'], 'a', 'role')).toEqual({
      ok: false,
      refusals: [{ code: 'LAST_ADMIN', field: 'role' }],
    });
  });
});
