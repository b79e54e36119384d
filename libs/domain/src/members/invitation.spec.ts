import { draftInvitation, type InvitationInput } from './invitation.js';

const complete = { name: 'Léa Martin', email: 'Lea@Example.org', role: 'lead' };

const codes = (input: InvitationInput) => {
  const result = draftInvitation(input);
  return result.ok ? [] : result.refusals.map((each) => `${each.field} ${each.code}`);
};

describe('an invitation to become a member', () => {
  test('says who, where and in which role', () => {
    expect(draftInvitation(complete)).toEqual({
      ok: true,
      value: {
        ...{ name: 'Léa Martin', role: 'lead' },
        email: { address: 'Lea@Example.org', key: 'lea@example.org' },
      },
    });
  });

  test.each<[InvitationInput, string[]]>([
    [{ ...complete, name: '' }, ['name TEXT_REQUIRED']],
    [{ ...complete, email: 'lea' }, ['email EMAIL_INVALID']],
    [{ ...complete, role: 'boss' }, ['role CHOICE_UNKNOWN']],
    [{}, ['name TEXT_REQUIRED', 'email EMAIL_INVALID', 'role CHOICE_REQUIRED']],
  ])('%j is refused', (input, expected) => {
    expect(codes(input)).toEqual(expected);
  });
});
