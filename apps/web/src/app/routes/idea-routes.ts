import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { newHypothesisSearch } from '../../features/hypotheses/new-hypothesis-search.js';
import { newPrototypeSearch } from '../../features/prototypes/new-prototype-search.js';
import { textSearch } from '../search.js';
import { signedIn, words } from './base-routes.js';

export const hypotheses = createRoute({
  getParentRoute: () => signedIn,
  path: '/hypotheses',
  validateSearch: textSearch,
  loader: words('hypotheses'),
  component: lazyRouteComponent(
    () => import('../../features/hypotheses/hypotheses-page.js'),
    'HypothesesPage',
  ),
});

export const newHypothesis = createRoute({
  getParentRoute: () => signedIn,
  path: '/hypotheses/new',
  validateSearch: newHypothesisSearch,
  loader: words('hypotheses'),
  component: lazyRouteComponent(
    () => import('../../features/hypotheses/new-hypothesis-page.js'),
    'NewHypothesisPage',
  ),
});

export const hypothesis = createRoute({
  getParentRoute: () => signedIn,
  path: '/hypotheses/$number',
  loader: words('hypotheses', 'testimonies', 'scores'),
  component: lazyRouteComponent(
    () => import('../../features/hypotheses/hypothesis-page.js'),
    'HypothesisPage',
  ),
});

export const benchmarks = createRoute({
  getParentRoute: () => signedIn,
  path: '/benchmarks',
  validateSearch: textSearch,
  loader: words('benchmarks'),
  component: lazyRouteComponent(
    () => import('../../features/benchmarks/benchmarks-page.js'),
    'BenchmarksPage',
  ),
});

export const newBenchmark = createRoute({
  getParentRoute: () => signedIn,
  path: '/benchmarks/new',
  loader: words('benchmarks'),
  component: lazyRouteComponent(
    () => import('../../features/benchmarks/new-benchmark-page.js'),
    'NewBenchmarkPage',
  ),
});

export const benchmark = createRoute({
  getParentRoute: () => signedIn,
  path: '/benchmarks/$number',
  loader: words('benchmarks'),
  component: lazyRouteComponent(() => import('../../features/benchmarks/benchmark-page.js'), 'BenchmarkPage'),
});

export const prototypes = createRoute({
  getParentRoute: () => signedIn,
  path: '/prototypes',
  validateSearch: textSearch,
  loader: words('prototypes'),
  component: lazyRouteComponent(
    () => import('../../features/prototypes/prototypes-page.js'),
    'PrototypesPage',
  ),
});

export const newPrototype = createRoute({
  getParentRoute: () => signedIn,
  path: '/prototypes/new',
  validateSearch: newPrototypeSearch,
  loader: words('prototypes'),
  component: lazyRouteComponent(
    () => import('../../features/prototypes/new-prototype-page.js'),
    'NewPrototypePage',
  ),
});

export const prototype = createRoute({
  getParentRoute: () => signedIn,
  path: '/prototypes/$number',
  loader: words('prototypes'),
  component: lazyRouteComponent(() => import('../../features/prototypes/prototype-page.js'), 'PrototypePage'),
});

export const projects = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects',
  validateSearch: textSearch,
  loader: words('projects', 'progress'),
  component: lazyRouteComponent(() => import('../../features/projects/projects-page.js'), 'ProjectsPage'),
});

export const newProject = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/new',
  loader: words('projects'),
  component: lazyRouteComponent(
    () => import('../../features/projects/new-project-page.js'),
    'NewProjectPage',
  ),
});

export const project = createRoute({
  getParentRoute: () => signedIn,
  path: '/projects/$projectId',
  loader: words('projects', 'progress'),
  component: lazyRouteComponent(() => import('../../features/projects/project-page.js'), 'ProjectPage'),
});
