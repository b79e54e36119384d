import { expect, test } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { ana, renderScreen } from '../../../test-support/render-screen.js';
import { OfflineBanner } from './offline-banner.js';
import { SignedInFrame } from './signed-in-frame.js';

const frame = (
  <SignedInFrame>
    <label>
      note <input />
    </label>
  </SignedInFrame>
);

test('N anywhere opens a new hypothesis, but not while typing', async () => {
  const { user, address } = await renderScreen(frame);
  await user.type(screen.getByLabelText('note'), 'non');
  expect(address()).toBe('/');
  await user.tab();
  await user.keyboard('n');
  await waitFor(() => expect(address()).toBe('/hypotheses/new'));
});

test('single-key shortcuts can be switched off; Ctrl K stays', async () => {
  const { user, address } = await renderScreen(frame);
  await user.keyboard('?');
  await user.click(await screen.findByRole('switch', { name: /^Raccourcis à une seule touche/ }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('n');
  expect(address()).toBe('/');
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Recherche et commandes' })).toBeVisible();
});

test('the palette finds things by their words and opens them', async () => {
  const answers = {
    Search: () => ({
      search: [
        {
          __typename: 'SearchHit',
          kind: 'experiment',
          id: 'experiment_1',
          number: 12,
          title: 'Forum d’entraide',
          excerpt: null,
        },
      ],
    }),
  };
  const { user, server, address } = await renderScreen(frame, { answers });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Recherche et commandes' }), 'forum');
  await user.click(await screen.findByRole('button', { name: /12 · Forum d’entraide/ }));
  await waitFor(() => expect(address()).toBe('/experiments/12'));
  expect(server.asked.map(({ variables }) => variables)).toContainEqual({ text: 'forum' });
});

const hit = (number: number, title: string) => ({
  ...{
    __typename: 'SearchHit',
    kind: 'experiment',
    id: `experiment_${number}`,
    number,
    title,
    excerpt: null,
  },
});

test('Enter takes the first thing that is found, before the places, also when it is pressed too early', async () => {
  const answers = {
    Search: () => ({ search: [hit(12, 'Hypothèque en ligne'), hit(13, 'Hypothèque au guichet')] }),
  };
  const { user, address } = await renderScreen(frame, { answers });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Recherche et commandes' }), 'hypoth{Enter}');
  await waitFor(() => expect(address()).toBe('/experiments/12'));
});

test('Enter takes the first place where nothing is found, and the arrows choose another', async () => {
  const answers = { Search: () => ({ search: [hit(12, 'Un forum'), hit(13, 'Un autre forum')] }) };
  const { user, address } = await renderScreen(frame, { answers: { Search: () => ({ search: [] }) } });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'Recherche et commandes' }), 'hypoth{Enter}');
  await waitFor(() => expect(address()).toBe('/hypotheses'));
  const other = await renderScreen(frame, { answers });
  await other.user.keyboard('{Control>}k{/Control}');
  const box = (await screen.findAllByRole('textbox', { name: 'Recherche et commandes' })).at(-1)!;
  await other.user.type(box, 'forum');
  await screen.findByRole('button', { name: /13 · Un autre forum/ });
  await other.user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(other.address()).toBe('/experiments/13'));
});

test('N is for who may write a hypothesis', async () => {
  const viewer = { ...ana, member: { ...ana.member, role: 'influencer' as const } };
  const { user, address } = await renderScreen(frame, { viewer });
  await user.keyboard('n');
  expect(address()).toBe('/');
});

test('every place of the product is in the navigation', async () => {
  await renderScreen(frame);
  const places = screen
    .getAllByRole('navigation', { name: 'Navigation' })
    .flatMap((nav) => [...nav.querySelectorAll('a')].map((link) => link.textContent));
  expect(places).toEqual([
    'Accueil',
    'Ma part',
    'Expérimentations',
    'Hypothèses',
    'Benchmarks',
    'Prototypes',
    'Projets',
    'Feuille de route',
    'Relais',
    'Résultats',
    'Enseignements',
    'Actualités',
    'Réglages',
  ]);
});

test('being offline is said, and said again when it is over', async () => {
  const online = pretendOnline(false);
  await renderScreen(<OfflineBanner />);
  expect(screen.getByText(/^Vous êtes hors ligne/)).toBeVisible();
  act(() => online.set(true));
  await waitFor(() => expect(screen.queryByText(/^Vous êtes hors ligne/)).not.toBeInTheDocument());
});

function pretendOnline(first: boolean) {
  let value = first;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => value });
  return {
    set(next: boolean) {
      value = next;
      dispatchEvent(new Event(next ? 'online' : 'offline'));
    },
  };
}
