import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { boardSearch } from '../../features/board/board-search.js';
import { compareSearch, lineageSearch } from '../../features/experiments/lineage/lineage-search.js';
import { newExperimentSearch } from '../../features/experiments/new-experiment-search.js';
import { signedIn, words } from './base-routes.js';

export const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/experiments',
  validateSearch: boardSearch,
  loader: words('board'),
  component: lazyRouteComponent(() => import('../../features/board/board-page.js'), 'BoardPage'),
});

export const newExperiment = createRoute({
  getParentRoute: () => signedIn,
  path: '/experiments/new',
  validateSearch: newExperimentSearch,
  loader: words('experiments'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/new-experiment-page.js'),
    'NewExperimentPage',
  ),
});

export const experiment = createRoute({
  getParentRoute: () => signedIn,
  path: '/experiments/$number',
  loader: words('experiments', 'plan', 'analysis', 'participations', 'history'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/experiment-layout.js'),
    'ExperimentLayout',
  ),
});

export const experimentOverview = createRoute({
  getParentRoute: () => experiment,
  path: '/',
  loader: words('experiments', 'analysis', 'testimonies', 'forecasts', 'tasks', 'costs', 'asks', 'feedback'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/experiment-overview-page.js'),
    'ExperimentOverviewPage',
  ),
});

export const plan = createRoute({
  getParentRoute: () => experiment,
  path: 'plan',
  loader: words('plan'),
  component: lazyRouteComponent(() => import('../../features/experiments/plan/plan-page.js'), 'PlanPage'),
});

export const measurements = createRoute({
  getParentRoute: () => experiment,
  path: 'measurements',
  loader: words('measurements'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/measurements/measurements-page.js'),
    'MeasurementsPage',
  ),
});

export const evaluation = createRoute({
  getParentRoute: () => experiment,
  path: 'evaluation',
  loader: words('evaluations', 'analysis', 'forecasts', 'tasks'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/evaluation/evaluation-page.js'),
    'EvaluationPage',
  ),
});

export const decision = createRoute({
  getParentRoute: () => experiment,
  path: 'decision',
  loader: words('decisions', 'asks'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/decision/decision-page.js'),
    'DecisionPage',
  ),
});

export const next = createRoute({
  getParentRoute: () => experiment,
  path: 'next',
  loader: words('iterations'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/next/next-experiment-page.js'),
    'NextExperimentPage',
  ),
});

export const participants = createRoute({
  getParentRoute: () => experiment,
  path: 'people',
  loader: words('participations', 'calls'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/people/participants-page.js'),
    'ParticipantsPage',
  ),
});

export const tasks = createRoute({
  getParentRoute: () => experiment,
  path: 'tasks',
  loader: words('tasks'),
  component: lazyRouteComponent(() => import('../../features/experiments/tasks/tasks-page.js'), 'TasksPage'),
});

export const objections = createRoute({
  getParentRoute: () => experiment,
  path: 'objections',
  loader: words('objections', 'feedback'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/objections/objections-page.js'),
    'ObjectionsPage',
  ),
});

export const history = createRoute({
  getParentRoute: () => experiment,
  path: 'history',
  loader: words('history'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/history/history-page.js'),
    'HistoryPage',
  ),
});

export const lineage = createRoute({
  getParentRoute: () => experiment,
  path: 'lineage',
  validateSearch: lineageSearch,
  loader: words('lineage', 'analysis', 'plan'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/lineage/lineage-page.js'),
    'LineagePage',
  ),
});

export const compare = createRoute({
  getParentRoute: () => experiment,
  path: 'compare',
  validateSearch: compareSearch,
  loader: words('lineage', 'analysis', 'plan'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/lineage/compare-page.js'),
    'ComparePage',
  ),
});

export const spread = createRoute({
  getParentRoute: () => experiment,
  path: 'spread',
  loader: words('lineage', 'plan'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/lineage/spread-page.js'),
    'SpreadPage',
  ),
});

export const borrow = createRoute({
  getParentRoute: () => experiment,
  path: 'borrow',
  loader: words('lineage', 'plan'),
  component: lazyRouteComponent(
    () => import('../../features/experiments/lineage/borrow-page.js'),
    'BorrowPage',
  ),
});

export const costs = createRoute({
  getParentRoute: () => experiment,
  path: 'costs',
  loader: words('costs'),
  component: lazyRouteComponent(() => import('../../features/experiments/costs/costs-page.js'), 'CostsPage'),
});
