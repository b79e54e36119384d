import { beforeEach, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { renderScreen } from '../../../test-support/render-screen.js';
import { ForgottenPage } from './forgotten-page.js';
import { SignInPage } from './sign-in-page.js';

beforeEach(() => sessionStorage.clear());

const SUCCESS = {
  signIn: {
    __typename: 'SignInSuccess',
    viewer: { __typename: 'Viewer', member: { __typename: 'Member', id: 'member_1' } },
  },
};

function refusedWith(code: string, parameters: { name: string; value: string }[] = []) {
  const refusals = [
    {
      __typename: 'Refusal',
      code,
      field: null,
      parameters: parameters.map((parameter) => ({ __typename: 'RefusalParameter', ...parameter })),
    },
  ];
  return { signIn: { __typename: 'RefusedError', code, refusals } };
}

function setupState(needed: boolean, demoAccounts: unknown[] = [], providerName: string | null = null) {
  return () => ({ setupState: { __typename: 'SetupState', needed, demoAccounts, providerName } });
}

const florie = {
  __typename: 'DemoAccount',
  email: 'florie@demo.levain.example',
  password: 'demo',
  name: 'Florie Aubert',
  role: 'lead',
  workspaceName: 'Démonstration',
  locale: 'fr',
};

test('e-mail and password sign in by keyboard alone', async () => {
  const onSignedIn = jest.fn();
  const { user, server } = await renderScreen(<SignInPage onSignedIn={onSignedIn} onLeave={() => {}} />, {
    viewer: null,
    answers: { SetupState: setupState(false), SignIn: () => SUCCESS },
  });
  await user.type(screen.getByLabelText('Adresse électronique'), 'ana@example.org');
  await user.type(screen.getByLabelText('Mot de passe'), 'pain au levain{Enter}');
  expect(server.asked.at(-1)).toEqual({
    name: 'SignIn',
    variables: { input: { email: 'ana@example.org', password: 'pain au levain' } },
  });
  expect(onSignedIn).toHaveBeenCalledTimes(1);
});

test('a demonstration account is one press away, in the language of the screen', async () => {
  const onSignedIn = jest.fn();
  const { user, server } = await renderScreen(<SignInPage onSignedIn={onSignedIn} onLeave={() => {}} />, {
    viewer: null,
    answers: {
      SetupState: setupState(true, [florie, { ...florie, email: 'flo@en', name: 'Flo Baker', locale: 'en' }]),
      SignIn: () => SUCCESS,
    },
  });
  await user.click(await screen.findByRole('button', { name: /Florie Aubert\s*Responsable de projet/ }));
  expect(screen.queryByText('Flo Baker')).not.toBeInTheDocument();
  expect(server.asked.at(-1)?.variables).toEqual({ input: { email: florie.email, password: 'demo' } });
  expect(onSignedIn).toHaveBeenCalledTimes(1);
});

test('a refusal is said beside the button, and what was typed stays', async () => {
  const { user } = await renderScreen(<SignInPage onSignedIn={() => {}} onLeave={() => {}} />, {
    viewer: null,
    locale: 'en',
    answers: {
      SetupState: setupState(false),
      SignIn: () => refusedWith('TOO_MANY_ATTEMPTS', [{ name: 'minutes', value: '15' }]),
    },
  });
  await user.type(screen.getByLabelText('E-mail address'), 'ana@example.org');
  await user.type(screen.getByLabelText('Password'), 'pain au levain');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Too many attempts. Try again in 15 minutes.');
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ana@example.org');
});

test.each([
  ['fr', 'Se connecter', 'Indiquez votre adresse électronique.', 'Indiquez votre mot de passe.'],
  ['en', 'Sign in', 'Enter your e-mail address.', 'Enter your password.'],
] as const)(
  'what is missing is said at its field, and nothing is asked: %s',
  async (locale, go, one, two) => {
    const { user, server } = await renderScreen(<SignInPage onSignedIn={() => {}} onLeave={() => {}} />, {
      ...{ viewer: null, locale, answers: { SetupState: setupState(false) } },
    });
    const [email, password] = [screen.getByRole('textbox'), document.querySelector('[type=password]')];
    await user.click(screen.getByRole('button', { name: go }));
    expect(email).toHaveAccessibleDescription(one);
    expect(password).toHaveAccessibleDescription(two);
    expect(email).toHaveFocus();
    await user.type(email, 'ana@example.org');
    await user.click(screen.getByRole('button', { name: go }));
    expect(email).toBeValid();
    expect(password).toHaveFocus();
    expect(server.asked.map(({ name }) => name)).not.toContain('SignIn');
  },
);

test('a server that cannot be reached is said in words, and what was typed stays', async () => {
  const { user } = await renderScreen(<SignInPage onSignedIn={() => {}} onLeave={() => {}} />, {
    viewer: null,
    answers: {
      SetupState: setupState(false),
      SignIn: () => {
        throw new TypeError('Failed to fetch');
      },
    },
  });
  await user.type(screen.getByLabelText('Adresse électronique'), 'ana@example.org');
  await user.type(screen.getByLabelText('Mot de passe'), 'pain au levain{Enter}');
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Le serveur ne répond pas');
  expect(alert).toHaveTextContent(/Rien de ce que vous avez saisi n’est perdu.*réessayez/);
  expect(screen.getByLabelText('Mot de passe')).toHaveValue('pain au levain');
});

test('the address is typed once by whoever has forgotten the password, and is there on the way back', async () => {
  const answers = { SetupState: setupState(false), SignIn: () => SUCCESS };
  const page = <SignInPage onSignedIn={() => {}} onLeave={() => {}} />;
  const first = await renderScreen(page, { viewer: null, answers });
  await first.user.type(screen.getByLabelText('Adresse électronique'), 'ana@example.org');
  first.unmount();
  const forgotten = await renderScreen(<ForgottenPage />, { viewer: null });
  expect(screen.getByLabelText('Adresse électronique')).toHaveValue('ana@example.org');
  await forgotten.user.type(screen.getByLabelText('Adresse électronique'), '.fr');
  forgotten.unmount();
  const back = await renderScreen(page, { viewer: null, answers });
  expect(screen.getByLabelText('Adresse électronique')).toHaveValue('ana@example.org.fr');
  await back.user.type(screen.getByLabelText('Mot de passe'), 'pain au levain{Enter}');
  back.unmount();
  await renderScreen(<ForgottenPage />, { viewer: null });
  expect(screen.getByLabelText('Adresse électronique')).toHaveValue('');
});

test('who has no workspace of their own is shown the way to make one', async () => {
  await renderScreen(<SignInPage onSignedIn={() => {}} onLeave={() => {}} />, {
    viewer: null,
    answers: { SetupState: setupState(true, [florie]) },
  });
  expect(await screen.findByRole('link', { name: 'Créer votre espace' })).toHaveAttribute('href', '/setup');
});

test('the identity provider is one press away, and is told where to come back', async () => {
  const onLeave = jest.fn();
  const address = 'https://login.example.org/authorize?state=1';
  const { user, server } = await renderScreen(
    <SignInPage onSignedIn={() => {}} onLeave={onLeave} next="/experiments/12" />,
    {
      viewer: null,
      answers: {
        SetupState: setupState(false, [], 'Fournil'),
        SignInWithProvider: () => ({
          signInWithProvider: { __typename: 'SignInWithProviderSuccess', address },
        }),
      },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Se connecter avec Fournil' }));
  expect(server.asked.findLast(({ name }) => name === 'SignInWithProvider')?.variables).toEqual({
    input: { next: '/experiments/12' },
  });
  expect(onLeave).toHaveBeenCalledWith(address);
});

test('why nobody came in is said where the journey began; words of others are not', async () => {
  const answers = { SetupState: setupState(false, [], 'Fournil') };
  const page = (refused: string) => <SignInPage onSignedIn={() => {}} onLeave={() => {}} refused={refused} />;
  const { unmount } = await renderScreen(page('JOURNEY_OVER'), { viewer: null, locale: 'en', answers });
  expect(await screen.findByRole('alert')).toHaveTextContent('took more than ten minutes');
  unmount();
  await renderScreen(page('<b>Call 555</b>'), { viewer: null, locale: 'en', answers });
  expect(await screen.findByRole('button', { name: 'Sign in with Fournil' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('whoever turns back from the identity provider finds a button that can be pressed', async () => {
  const address = 'https://login.example.org/authorize?state=1';
  const { user } = await renderScreen(<SignInPage onSignedIn={() => {}} onLeave={() => {}} />, {
    viewer: null,
    answers: {
      SetupState: setupState(false, [], 'Fournil'),
      SignInWithProvider: () => ({
        signInWithProvider: { __typename: 'SignInWithProviderSuccess', address },
      }),
    },
  });
  const button = await screen.findByRole('button', { name: 'Se connecter avec Fournil' });
  await user.click(button);
  expect(button).toBeDisabled();
  const shown = (persisted: boolean) => () =>
    void dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  act(shown(false));
  expect(button).toBeDisabled();
  act(shown(true));
  expect(button).toBeEnabled();
});
