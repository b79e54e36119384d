import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { newsSearch } from '../../features/news/news-search.js';
import { roadmapSearch } from '../../features/roadmap/roadmap-search.js';
import { asksSearch } from '../../features/asks/asks-search.js';
import { packsSearch } from '../../features/packs/packs-search.js';
import { portfolioSearch } from '../../features/portfolio/portfolio-search.js';
import { resultsSearch } from '../../features/results/results-search.js';
import { signedIn, wholeWindow, words } from './base-routes.js';

export const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/results',
  loader: words('results'),
  component: lazyRouteComponent(() => import('../../features/results/results-layout.js'), 'ResultsLayout'),
});

export const answers = createRoute({
  getParentRoute: () => results,
  path: '/',
  validateSearch: resultsSearch,
  loader: words('results', 'asks', 'saved-boards'),
  component: lazyRouteComponent(() => import('../pages/results-screen.js'), 'ResultsScreen'),
});

export const portfolio = createRoute({
  getParentRoute: () => results,
  path: 'portfolio',
  validateSearch: portfolioSearch,
  loader: words('portfolio'),
  component: lazyRouteComponent(() => import('../../features/portfolio/portfolio-page.js'), 'PortfolioPage'),
});

export const goals = createRoute({
  getParentRoute: () => results,
  path: 'goals',
  loader: words('goals'),
  component: lazyRouteComponent(() => import('../../features/goals/goals-page.js'), 'GoalsPage'),
});

export const goal = createRoute({
  getParentRoute: () => results,
  path: 'goals/$goalId',
  loader: words('goals', 'history'),
  component: lazyRouteComponent(() => import('../../features/goals/goal-page.js'), 'GoalPage'),
});

export const asks = createRoute({
  getParentRoute: () => results,
  path: 'asks',
  validateSearch: asksSearch,
  loader: words('asks'),
  component: lazyRouteComponent(() => import('../../features/asks/asks-page.js'), 'AsksPage'),
});

export const savedBoards = createRoute({
  getParentRoute: () => results,
  path: 'boards',
  loader: words('saved-boards'),
  component: lazyRouteComponent(
    () => import('../../features/saved-boards/saved-boards-page.js'),
    'SavedBoardsPage',
  ),
});

export const packs = createRoute({
  getParentRoute: () => results,
  path: 'packs',
  validateSearch: packsSearch,
  loader: words('packs'),
  component: lazyRouteComponent(() => import('../../features/packs/packs-page.js'), 'PacksPage'),
});

export const pack = createRoute({
  getParentRoute: () => results,
  path: 'packs/$packId',
  loader: words('packs', 'results'),
  component: lazyRouteComponent(() => import('../../features/packs/pack-page.js'), 'PackPage'),
});

export const sharing = createRoute({
  getParentRoute: () => results,
  path: 'sharing',
  loader: words('sharing'),
  component: lazyRouteComponent(() => import('../../features/sharing/sharing-page.js'), 'SharingPage'),
});

export const meeting = createRoute({
  getParentRoute: () => wholeWindow,
  path: '/meeting',
  validateSearch: resultsSearch,
  loader: words('meeting', 'results', 'asks'),
  component: lazyRouteComponent(() => import('../pages/meeting-screen.js'), 'MeetingScreen'),
});

export const roadmap = createRoute({
  getParentRoute: () => signedIn,
  path: '/roadmap',
  validateSearch: roadmapSearch,
  loader: words('roadmap'),
  component: lazyRouteComponent(() => import('../../features/roadmap/roadmap-page.js'), 'RoadmapPage'),
});

export const news = createRoute({
  getParentRoute: () => signedIn,
  path: '/news',
  validateSearch: newsSearch,
  loader: words('news', 'history'),
  component: lazyRouteComponent(() => import('../../features/news/news-page.js'), 'NewsPage'),
});
