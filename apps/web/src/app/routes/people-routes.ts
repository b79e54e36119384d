import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { objectionSearch } from '../../features/objections/objection-search.js';
import { feedbackSearch } from '../../features/feedback/feedback-search.js';
import { callsSearch } from '../../features/calls/calls-search.js';
import { peopleSearch } from '../../features/people/people-search.js';
import { signedIn, words } from './base-routes.js';

export const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  loader: words('people'),
  component: lazyRouteComponent(() => import('../../features/people/people-layout.js'), 'PeopleLayout'),
});

export const directory = createRoute({
  getParentRoute: () => people,
  path: '/',
  validateSearch: peopleSearch,
  loader: words('people'),
  component: lazyRouteComponent(() => import('../../features/people/people-page.js'), 'PeoplePage'),
});

export const importPeople = createRoute({
  getParentRoute: () => people,
  path: 'import',
  loader: words('people'),
  component: lazyRouteComponent(() => import('../../features/people/import-page.js'), 'ImportPage'),
});

export const person = createRoute({
  getParentRoute: () => people,
  path: '$personId',
  loader: words('people'),
  component: lazyRouteComponent(() => import('../../features/people/person-page.js'), 'PersonPage'),
});

export const rounds = createRoute({
  getParentRoute: () => people,
  path: 'rounds',
  loader: words('nominations'),
  component: lazyRouteComponent(() => import('../../features/nominations/rounds-page.js'), 'RoundsPage'),
});

export const newRound = createRoute({
  getParentRoute: () => people,
  path: 'rounds/new',
  loader: words('nominations'),
  component: lazyRouteComponent(() => import('../../features/nominations/new-round-page.js'), 'NewRoundPage'),
});

export const round = createRoute({
  getParentRoute: () => people,
  path: 'rounds/$roundId',
  loader: words('nominations'),
  component: lazyRouteComponent(() => import('../../features/nominations/round-page.js'), 'RoundPage'),
});

export const network = createRoute({
  getParentRoute: () => people,
  path: 'network',
  loader: words('network'),
  component: lazyRouteComponent(() => import('../../features/network/network-page.js'), 'NetworkPage'),
});

export const coverage = createRoute({
  getParentRoute: () => people,
  path: 'coverage',
  loader: words('network'),
  component: lazyRouteComponent(() => import('../../features/network/coverage-page.js'), 'CoveragePage'),
});

export const calls = createRoute({
  getParentRoute: () => people,
  path: 'calls',
  validateSearch: callsSearch,
  loader: words('calls', 'participations'),
  component: lazyRouteComponent(() => import('../../features/calls/calls-page.js'), 'CallsPage'),
});

export const objectionMap = createRoute({
  getParentRoute: () => people,
  path: 'objections',
  validateSearch: objectionSearch,
  loader: words('objections'),
  component: lazyRouteComponent(
    () => import('../../features/objections/objection-map-page.js'),
    'ObjectionMapPage',
  ),
});

export const feedback = createRoute({
  getParentRoute: () => people,
  path: 'feedback',
  validateSearch: feedbackSearch,
  loader: words('feedback'),
  component: lazyRouteComponent(() => import('../../features/feedback/feedback-page.js'), 'FeedbackPage'),
});

export const myPart = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-part',
  loader: words('my-part', 'people', 'tasks', 'forecasts'),
  component: lazyRouteComponent(() => import('../pages/my-part-screen.js'), 'MyPartScreen'),
});
