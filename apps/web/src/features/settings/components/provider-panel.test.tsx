import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { ana, renderScreen } from '../../../../test-support/render-screen.js';
import { ProviderPanel } from './provider-panel.js';

const viewer = { ...ana, workspace: { ...ana.workspace, isDemo: false } };
const identity = {
  ...{ __typename: 'OwnIdentity' as const, shownAs: 'ana@fournil.example' },
  ...{ linkedAt: '2026-11-02T08:00:00Z', usedAt: '2026-11-20T08:00:00Z' },
};
const signIn = (more: object = {}) => ({
  ...{ __typename: 'OwnSignIn' as const, providerName: 'Fournil', hasPassword: true, identity: null },
  ...more,
});
const address = 'https://login.example.org/authorize?state=1';

test('an identity is linked once the password is given', async () => {
  const onLeave = jest.fn();
  const { user, server } = await renderScreen(<ProviderPanel signIn={signIn()} onLeave={onLeave} />, {
    viewer,
    answers: { LinkIdentity: () => ({ linkIdentity: { __typename: 'LinkIdentitySuccess', address } }) },
  });
  await user.type(screen.getByLabelText('Votre mot de passe, pour confirmer'), 'pain au levain');
  await user.click(screen.getByRole('button', { name: 'Se connecter avec Fournil désormais' }));
  expect(server.asked.at(-1)?.variables).toEqual({ input: { password: 'pain au levain' } });
  expect(onLeave).toHaveBeenCalledWith(address);
});

test('a linked identity is shown, and unlinked after a question', async () => {
  const unlinked = { __typename: 'UnlinkIdentitySuccess', signIn: signIn() };
  const { user, server } = await renderScreen(<ProviderPanel signIn={signIn({ identity })} linked />, {
    viewer,
    locale: 'en',
    answers: { UnlinkIdentity: () => ({ unlinkIdentity: unlinked }) },
  });
  expect(screen.getByText('ana@fournil.example')).toBeVisible();
  expect(screen.getByText('Done: from now on you can sign in with Fournil.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Unlink' }));
  await user.type(screen.getByLabelText('Your password, to confirm'), 'pain au levain');
  await user.click(screen.getByRole('button', { name: 'Unlink' }));
  expect(server.asked.at(-1)?.variables).toEqual({ input: { password: 'pain au levain' } });
  expect(await screen.findByText('The identity is unlinked. Sign in with your password.')).toBeVisible();
});

test('the only way in is not taken away; a password is one press away', async () => {
  const sent = { __typename: 'RequestPasswordResetSuccess', email: ana.member.email };
  const { user, server } = await renderScreen(
    <ProviderPanel signIn={signIn({ identity, hasPassword: false })} />,
    { viewer, answers: { RequestPasswordReset: () => ({ requestPasswordReset: sent }) } },
  );
  expect(screen.queryByRole('button', { name: 'Délier' })).toBeNull();
  expect(screen.getByText(/C’est votre seul moyen d’entrer/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Envoyer le lien' }));
  expect(server.asked.at(-1)?.variables).toEqual({ input: { email: ana.member.email } });
  expect(await screen.findByText(/^Le lien est en route vers ana@example.org/)).toHaveFocus();
});

test('a link that is not sent is said beside its button, which stays', async () => {
  const refusal = { __typename: 'Refusal', code: 'TOO_MANY_ATTEMPTS', field: null };
  const refusals = [
    { ...refusal, parameters: [{ __typename: 'RefusalParameter', name: 'minutes', value: '15' }] },
  ];
  const refused = { __typename: 'RefusedError', code: 'TOO_MANY_ATTEMPTS', refusals };
  const { user } = await renderScreen(<ProviderPanel signIn={signIn({ identity, hasPassword: false })} />, {
    ...{ viewer, locale: 'en' },
    answers: { RequestPasswordReset: () => ({ requestPasswordReset: refused }) },
  });
  await user.click(screen.getByRole('button', { name: 'Send the link' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 15 minutes.');
  expect(screen.getByRole('button', { name: 'Send the link' })).toBeEnabled();
});

test('why it was not linked is said', async () => {
  await renderScreen(<ProviderPanel signIn={signIn()} refused="IDENTITY_TAKEN" />, { viewer });
  expect(screen.getByRole('alert')).toHaveTextContent('ouvre déjà le compte de quelqu’un d’autre');
});

test('neither a server without a provider nor the demonstration says anything of it', async () => {
  const { unmount } = await renderScreen(<ProviderPanel signIn={signIn({ providerName: null })} />, {
    viewer,
  });
  expect(screen.queryByRole('heading')).toBeNull();
  unmount();
  await renderScreen(<ProviderPanel signIn={signIn()} />);
  expect(screen.queryByRole('heading')).toBeNull();
});
