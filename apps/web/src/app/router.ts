import { createRouter } from '@tanstack/react-router';
import type { RouterContext } from './routes/base-routes.js';
import { routeTree } from './routes.js';
import { ScreenError } from './screen-error.js';
import { ScreenPending } from './screen-pending.js';

export function createLevainRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPendingComponent: ScreenPending,
    defaultPendingMs: 200,
    // A screen that fails leaves the frame around it standing.
    defaultErrorComponent: ScreenError,
    scrollRestoration: true,
  });
}

export type LevainRouter = ReturnType<typeof createLevainRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: LevainRouter;
  }
}
