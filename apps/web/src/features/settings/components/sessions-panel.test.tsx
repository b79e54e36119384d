import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../../test-support/render-screen.js';
import { SessionsPanel } from './sessions-panel.js';

const session = (id: string, browser: string, system: string, isCurrent = false) => ({
  ...{ __typename: 'OwnSession', id, browser, system, isCurrent },
  ...{ startedAt: '2026-11-02T08:00:00Z', lastSeenAt: '2026-11-20T08:00:00Z' },
});
const ALL = [
  session('session_1', 'firefox', 'linux', true),
  session('session_2', 'safari', 'ios'),
  session('session_3', 'other', 'other'),
];
const ended = () => ({ endSessions: { __typename: 'EndSessionsSuccess', sessions: [] } });

test('each device has its words, and can be signed out but for this one', async () => {
  const { user, server } = await renderScreen(<SessionsPanel />, {
    locale: 'en',
    answers: { OwnSessions: () => ({ ownSessions: ALL }), EndSessions: ended },
  });
  const items = await screen.findAllByRole('listitem');
  expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual([
    ...['Firefox on Linux', 'Safari on iOS', 'Unknown device'],
  ]);
  expect(within(items[0]!).queryByRole('button')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sign out Safari on iOS' }));
  const asked = server.asked.filter(({ name }) => name === 'EndSessions');
  expect(asked.at(-1)?.variables).toEqual({ input: { id: 'session_2' } });
});

test('all the others end after a question', async () => {
  const { user, server } = await renderScreen(<SessionsPanel />, {
    answers: { OwnSessions: () => ({ ownSessions: ALL }), EndSessions: ended },
  });
  await user.click(await screen.findByRole('button', { name: 'Déconnecter tous les autres appareils' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Déconnecter tous les autres appareils' }));
  const asked = server.asked.filter(({ name }) => name === 'EndSessions');
  expect(asked.at(-1)?.variables).toEqual({ input: {} });
});
