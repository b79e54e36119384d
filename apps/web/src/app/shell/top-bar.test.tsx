import { expect, jest, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { TopBar } from './top-bar.js';

const bar = <TopBar onSearch={() => {}} onShortcuts={() => {}} />;

test('the top bar always offers a new hypothesis to who may write one', async () => {
  await renderScreen(bar);
  expect(screen.getByRole('link', { name: 'Nouvelle hypothèse' })).toHaveAttribute('href', '/hypotheses/new');
});

test('it does not offer what the role does not allow', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'leadership' as const } };
  await renderScreen(bar, { viewer });
  expect(screen.queryByRole('link', { name: 'Nouvelle hypothèse' })).not.toBeInTheDocument();
});

test('one press changes the language, and the account remembers it', async () => {
  const answers = {
    ChooseLocale: () => ({
      chooseLocale: { __typename: 'Viewer', member: { __typename: 'Member', id: 'member_1', locale: 'en' } },
    }),
  };
  const { user, server } = await renderScreen(bar, { answers });
  await user.click(screen.getByRole('button', { name: 'EN, English' }));
  expect(await screen.findByRole('link', { name: 'New hypothesis' })).toBeVisible();
  expect(server.asked).toEqual([{ name: 'ChooseLocale', variables: { locale: 'en' } }]);
  expect(document.documentElement.lang).toBe('en');
});

test('search opens from the bar', async () => {
  const onSearch = jest.fn();
  const { user } = await renderScreen(<TopBar onSearch={onSearch} onShortcuts={() => {}} />);
  await user.click(screen.getAllByRole('button', { name: 'Rechercher…' })[0] as HTMLElement);
  expect(onSearch).toHaveBeenCalledTimes(1);
});

test('the account menu opens by keyboard, takes the focus, and gives it back', async () => {
  const { user } = await renderScreen(bar);
  const button = screen.getByRole('button', { name: 'Ana Lopes, votre compte' });
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menuitem', { name: 'Se déconnecter' })).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole('menu')).toContainElement(document.activeElement as HTMLElement),
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ana Lopes, votre compte' })).toHaveFocus());
});
