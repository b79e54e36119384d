import { created, inputs, its, type ForeignCalls } from './hands.js';

export const members: ForeignCalls = {
  by: {
    changeMemberRole: 'admin',
    disableMember: 'admin',
    enableMember: 'admin',
    inviteMember: 'admin',
    renewMemberInvitation: 'admin',
    revokeMemberInvitation: 'admin',
  },
  query: {
    members: () => [{}],
  },
  mutation: {
    changeMemberRole: inputs((hands) => [{ ...its(hands, 'member'), role: 'admin' }]),
    disableMember: inputs((hands) => [its(hands, 'member')]),
    enableMember: inputs((hands) => [its(hands, 'member')]),
    inviteMember: created(({ other }) => [
      { name: 'n', email: 'nouveau@example.org', role: 'lead', departmentId: other.department },
    ]),
    renewMemberInvitation: created(({ other }) => [{ id: other.member }]),
    revokeMemberInvitation: inputs((hands) => [its(hands, 'member')]),
  },
};
