import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { Locale } from '@levain/domain/locale.js';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Provider as GraphqlProvider } from 'urql';
import { LanguageProvider } from '../src/i18n/language-provider.js';
import { ViewerProvider, type Viewer } from '../src/lib/viewer.js';
import { AnnouncerProvider } from '../src/ui/announcer.js';
import { LevainTheme } from '../src/ui/levain-theme.js';
import { cataloguesOf } from './catalogues-of.js';
import { testServer, type Answers, type TestServer } from './test-server.js';

export const ana: Viewer = {
  member: {
    id: 'member_1',
    name: 'Ana Lopes',
    email: 'ana@example.org',
    role: 'lead',
    locale: 'fr',
    version: 1,
    person: { id: 'person_1' },
  },
  workspace: { id: 'workspace_1', name: 'Démonstration', isDemo: true, locale: 'fr', version: 1 },
};

interface ScreenOptions {
  locale?: Locale;
  /** By operation name: `{ CreateProject: ({ input }) => ({ createProject: { __typename: 'CreateProjectSuccess', … } }) }`. */
  answers?: Answers;
  viewer?: Viewer | null;
  /** The path the screen believes it is at, and the pattern its parameters come from. */
  path?: string;
  pattern?: string;
}

export interface Rendered extends RenderResult {
  readonly user: UserEvent;
  readonly server: TestServer;
  /** Where the screen went. */
  readonly address: () => string;
}

/** A screen with everything around it: words, theme, address, and a server that gives the test's answers. */
export async function renderScreen(screen: ReactElement, options: ScreenOptions = {}): Promise<Rendered> {
  const { locale = 'fr', answers = {}, viewer = ana, path = '/', pattern } = options;
  const catalogues = await cataloguesOf(locale);
  const server = testServer(answers);
  const root = createRootRoute();
  const frame = createRoute({ getParentRoute: () => root, id: viewer ? 'in' : 'out' });
  const here = createRoute({
    getParentRoute: () => frame,
    path: pattern ?? path.split('?')[0] ?? '/',
    component: () => (
      <ViewerProvider value={viewer}>
        <main id="main">
          {screen}
          <div id="overlays" />
        </main>
      </ViewerProvider>
    ),
  });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([here]), elsewhere]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  const rendered = render(
    <LevainTheme env="test">
      <LanguageProvider store={catalogues}>
        <GraphqlProvider value={server.client}>
          <AnnouncerProvider>
            <RouterProvider router={router as never} />
          </AnnouncerProvider>
        </GraphqlProvider>
      </LanguageProvider>
    </LevainTheme>,
  );
  return { ...rendered, user: userEvent.setup(), server, address: () => router.state.location.href };
}
