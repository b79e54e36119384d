import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { learningsSearch } from '../../features/learnings/learnings-search.js';
import { settingsSearch } from '../../features/settings/settings-search.js';
import { signedIn, words, wordsOnly } from './base-routes.js';

export const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  loader: wordsOnly('home', 'history', 'asks', 'saved-boards'),
  component: lazyRouteComponent(() => import('../pages/home-screen.js'), 'HomeScreen'),
});

export const learnings = createRoute({
  getParentRoute: () => signedIn,
  path: '/learnings',
  validateSearch: learningsSearch,
  loader: words('learnings'),
  component: lazyRouteComponent(() => import('../../features/learnings/learnings-page.js'), 'LearningsPage'),
});

export const learning = createRoute({
  getParentRoute: () => signedIn,
  path: '/learnings/$learningId',
  loader: words('learnings'),
  component: lazyRouteComponent(() => import('../../features/learnings/learning-page.js'), 'LearningPage'),
});

export const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  validateSearch: settingsSearch,
  loader: words('settings', 'webhooks', 'archive', 'tokens', 'history', 'administration'),
  component: lazyRouteComponent(() => import('../../features/settings/settings-page.js'), 'SettingsPage'),
});
