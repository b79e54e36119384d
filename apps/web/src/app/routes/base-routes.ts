import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Client } from '@urql/core';
import type { CatalogueStore } from '../../i18n/catalogue-store.js';
import { NotFoundScreen } from '../not-found-screen.js';
import { RootLayout } from '../root-layout.js';
import { ScreenError } from '../screen-error.js';
import { ScreenPending } from '../screen-pending.js';
import { firstStep, viewerOf } from '../session.js';

export interface RouterContext {
  readonly client: Client;
  readonly catalogues: CatalogueStore;
}

/** The words a screen needs arrive with its code. */
export function words(...names: string[]) {
  return ({ context }: { context: RouterContext }) => context.catalogues.load([...names, 'refusals']);
}

export const root = createRootRouteWithContext<RouterContext>()({
  component: RootLayout,
  notFoundComponent: NotFoundScreen,
  errorComponent: ScreenError,
});

/** Everything that needs a session. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: async ({ context, location }) => {
    const viewer = await viewerOf(context.client);
    if (!viewer) throw redirect(await firstStep(context.client, location.href));
    return { viewer };
  },
  component: lazyRouteComponent(() => import('../shell/signed-in-layout.js'), 'SignedInLayout'),
  errorComponent: ScreenError,
  notFoundComponent: NotFoundScreen,
  pendingComponent: ScreenPending,
});
