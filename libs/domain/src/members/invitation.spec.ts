import {
  draftInvitation,
  renewInvitation,
  revokeInvitation,
  type InvitationFacts,
  type InvitationInput,
} from './invitation.js';

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

describe('an invitation that was sent', () => {
  const codesOf = (change: Partial<InvitationFacts>) =>
    [renewInvitation, revokeInvitation].map((act) => {
      const result = act({ hasPassword: false, isDisabled: false, isOpen: true, ...change });
      return result.ok ? null : result.refusals[0]!.code;
    });

  test.each<[string, Partial<InvitationFacts>, (string | null)[]]>([
    ['waits', {}, [null, null]],
    ['was revoked', { isOpen: false }, [null, 'INVITATION_REVOKED']],
    ['is accepted', { hasPassword: true, isOpen: false }, ['INVITATION_ANSWERED', 'INVITATION_ANSWERED']],
    ['is of a disabled member', { isDisabled: true }, ['MEMBER_DISABLED', 'MEMBER_DISABLED']],
  ])('and %s: sent again, revoked', (_, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });
});
