import { MEMBER_ROLES, type MemberRole } from '../members/role.js';
import { leadsAsk, mayAnswerAsk } from './ask-access.js';

const people = (addressedToId: string | null) => ({ askedById: 'asker', addressedToId });
const answerers = (addressedToId: string | null, memberId = 'someone'): MemberRole[] =>
  MEMBER_ROLES.filter((role) => mayAnswerAsk({ memberId, role }, people(addressedToId)));

test('leadership and admins answer what is for all; one leader and admins what is for one', () => {
  expect(answerers(null)).toEqual(['leadership', 'admin']);
  expect(answerers('other')).toEqual(['admin']);
  expect(answerers('someone')).toEqual(['leadership', 'admin']);
});

test('nobody answers what they asked themselves, and nobody else leads it', () => {
  expect(answerers(null, 'asker')).toEqual([]);
  expect(leadsAsk({ memberId: 'asker', role: 'lead' }, people(null))).toBe(true);
  expect(leadsAsk({ memberId: 'someone', role: 'admin' }, people(null))).toBe(false);
});
