import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { invitationSearch, signInSearch } from '../search.js';
import { root, wordsOnly } from './base-routes.js';

export const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  loader: wordsOnly('access'),
  component: lazyRouteComponent(() => import('../access-screens.js'), 'SignInScreen'),
});

export const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  loader: wordsOnly('access'),
  component: lazyRouteComponent(() => import('../access-screens.js'), 'SetupScreen'),
});

export const memberInvitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  validateSearch: invitationSearch,
  loader: wordsOnly('access'),
  component: lazyRouteComponent(() => import('../access-screens.js'), 'MemberInvitationScreen'),
});

export const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/forgotten',
  loader: wordsOnly('access'),
  component: lazyRouteComponent(() => import('../access-screens.js'), 'ForgottenScreen'),
});

export const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  loader: wordsOnly('access'),
  component: lazyRouteComponent(() => import('../access-screens.js'), 'ResetScreen'),
});
