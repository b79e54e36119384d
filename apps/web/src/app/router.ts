import { createRouter } from '@tanstack/react-router';
import type { RouterContext } from './routes/base-routes.js';
import { routeTree } from './routes.js';
import { ScreenPending } from './screen-pending.js';

export function createLevainRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPendingComponent: ScreenPending,
    defaultPendingMs: 200,
    scrollRestoration: true,
  });
}

export type LevainRouter = ReturnType<typeof createLevainRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: LevainRouter;
  }
}
