import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Client } from '@urql/core';
import type { CatalogueStore } from '../../i18n/catalogue-store.js';
import { LostScreen, LostScreenError } from '../lost-screens.js';
import { NotFoundScreen } from '../not-found-screen.js';
import { RootLayout } from '../root-layout.js';
import { ScreenPending } from '../screen-pending.js';
import { firstStep, viewerOf } from '../session.js';

export interface RouterContext {
  readonly client: Client;
  readonly catalogues: CatalogueStore;
}

type Loading = { context: RouterContext };

/** The words of a screen shown first arrive with its code. */
export function wordsOnly(...names: string[]) {
  return ({ context }: Loading) => context.catalogues.load([...names, 'refusals']);
}

/** The same, with the looks that the first screens do without. */
export function words(...names: string[]) {
  return async ({ context }: Loading) => {
    await Promise.all([
      context.catalogues.load([...names, 'refusals']),
      import('../../ui/mantine-styles-more.js'),
    ]);
  };
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: LostScreen,
  errorComponent: LostScreenError,
});

async function needsSession({ context, location }: Loading & { location: { href: string } }) {
  const viewer = await viewerOf(context.client);
  if (!viewer) throw redirect(await firstStep(context.client, location.href));
  return { viewer };
}

/** Needs a session too, but fills the whole window: no navigation around it. */
export const wholeWindow = createRoute({
  getParentRoute: () => root,
  id: 'whole',
  beforeLoad: needsSession,
  component: lazyRouteComponent(() => import('../shell/whole-window-layout.js'), 'WholeWindowLayout'),
  errorComponent: LostScreenError,
  notFoundComponent: NotFoundScreen,
  pendingComponent: ScreenPending,
});

/** Everything that needs a session. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: needsSession,
  component: lazyRouteComponent(() => import('../shell/signed-in-layout.js'), 'SignedInLayout'),
  errorComponent: LostScreenError,
  notFoundComponent: NotFoundScreen,
  pendingComponent: ScreenPending,
});
