import { MEMBER_ROLES } from '../members/role.js';
import { answerersOf, mayAnswerFeedback, nameReferents, type AnswererFacts } from './answerers.js';

const answering = (facts: AnswererFacts, memberId = 'somebody') =>
  MEMBER_ROLES.filter((role) => mayAnswerFeedback({ memberId, role }, facts));

test.each<[AnswererFacts, string, readonly string[]]>([
  [{ referentIds: ['r'], hasCoordinator: true }, 'referents', []],
  [{ referentIds: [], hasCoordinator: true }, 'coordinators', ['coordinator']],
  [{ referentIds: [], hasCoordinator: false }, 'admins', ['admin']],
])('%j: %s answer', (facts, answerers, roles) => {
  expect(answerersOf(facts)).toBe(answerers);
  expect(answering(facts)).toEqual(roles);
});

test('a referent answers whatever their role, for their department alone', () => {
  expect(answering({ referentIds: ['r', 'somebody'], hasCoordinator: true })).toEqual(MEMBER_ROLES);
});

test('a department names its referents, or nobody', () => {
  const member = (id: string, isActive = true) => ({ id, isActive });
  const codes = (...members: ReturnType<typeof member>[]) => {
    const result = nameReferents(members);
    return result.ok ? [] : result.refusals.map(({ code, field }) => `${field} ${code}`);
  };
  expect(nameReferents([member('a'), member('b')])).toEqual({ ok: true, value: ['a', 'b'] });
  expect(nameReferents([])).toEqual({ ok: true, value: [] });
  expect(codes(member('a'), member('a'))).toEqual(['memberIds DUPLICATE_ITEM']);
  expect(codes(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => member(id)))).toEqual([
    'memberIds TOO_MANY_ITEMS',
  ]);
  expect(codes(member('a'), member('b', false))).toEqual(['memberIds.1 MEMBER_DISABLED']);
});
