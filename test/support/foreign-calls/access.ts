import { randomBytes } from 'node:crypto';
import { inputs, type ForeignCalls } from './hands.js';

const PASSWORD = 'un mot de passe que personne ne devine';

export const access: ForeignCalls = {
  by: { renameWorkspace: 'admin' },
  query: {
    memberInvitation: ({ workspaceId }) => [
      { token: `${workspaceId}.${randomBytes(32).toString('base64url')}` },
    ],
    ownSessions: () => [{}],
    ownSignIn: () => [{}],
    passwordReset: ({ workspaceId }) => [
      { token: `${workspaceId}.${randomBytes(32).toString('base64url')}` },
    ],
    setupState: () => [{}],
    viewer: () => [{}],
  },
  mutation: {
    acceptMemberInvitation: ({ workspaceId }) => [
      {
        input: {
          name: 'n',
          password: PASSWORD,
          token: `${workspaceId}.${randomBytes(32).toString('base64url')}`,
        },
      },
    ],
    changePassword: inputs(() => [{ currentPassword: 'another one', newPassword: PASSWORD }]),
    chooseLocale: () => [{ locale: 'en' }],
    endSessions: inputs(() => [{}]),
    linkIdentity: inputs(() => [{ password: 'another one' }]),
    renameWorkspace: inputs(() => [{ name: 'n', version: 99 }]),
    requestPasswordReset: inputs(({ email }) => [{ email }]),
    resetPassword: inputs(({ workspaceId }) => [
      { token: `${workspaceId}.${randomBytes(32).toString('base64url')}`, password: PASSWORD },
    ]),
    setUpWorkspace: inputs(({ email }) => [
      { email, locale: 'fr', name: 'n', password: PASSWORD, workspaceName: 'w' },
    ]),
    signIn: inputs(({ email, workspaceId }) => [
      { email, password: PASSWORD },
      { email, password: PASSWORD, workspaceId: `workspace_${workspaceId}` },
    ]),
    signInWithProvider: inputs(({ workspaceId }) => [
      { next: '/' },
      { invitationToken: `${workspaceId}.${randomBytes(32).toString('base64url')}` },
    ]),
    signOut: () => [{}],
    unlinkIdentity: inputs(() => [{ password: 'another one' }]),
  },
};
