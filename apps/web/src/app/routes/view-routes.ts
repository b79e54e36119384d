import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { resultsSearch } from '../../features/results/results-search.js';
import { settingsSearch } from '../../features/settings/settings-search.js';
import { textSearch } from '../search.js';
import { signedIn, words, wordsOnly } from './base-routes.js';

export const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  loader: wordsOnly('home', 'history'),
  component: lazyRouteComponent(() => import('../../features/home/home-page.js'), 'HomePage'),
});

export const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/results',
  validateSearch: resultsSearch,
  loader: words('results'),
  component: lazyRouteComponent(() => import('../../features/results/results-page.js'), 'ResultsPage'),
});

export const learnings = createRoute({
  getParentRoute: () => signedIn,
  path: '/learnings',
  validateSearch: textSearch,
  loader: words('learnings'),
  component: lazyRouteComponent(() => import('../../features/learnings/learnings-page.js'), 'LearningsPage'),
});

export const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  validateSearch: settingsSearch,
  loader: words('settings'),
  component: lazyRouteComponent(() => import('../../features/settings/settings-page.js'), 'SettingsPage'),
});
