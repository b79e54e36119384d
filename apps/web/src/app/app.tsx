import { RouterProvider } from '@tanstack/react-router';
import type { Client } from '@urql/core';
import { Provider as GraphqlProvider } from 'urql';
import type { CatalogueStore } from '../i18n/catalogue-store.js';
import { LanguageProvider } from '../i18n/language-provider.js';
import { AnnouncerProvider } from '../ui/announcer.js';
import { LevainTheme } from '../ui/levain-theme.js';
import type { LevainRouter } from './router.js';

interface AppProps {
  client: Client;
  catalogues: CatalogueStore;
  router: LevainRouter;
}

export function App({ client, catalogues, router }: AppProps) {
  return (
    <LevainTheme>
      <LanguageProvider store={catalogues}>
        <GraphqlProvider value={client}>
          <AnnouncerProvider>
            <RouterProvider router={router} />
          </AnnouncerProvider>
        </GraphqlProvider>
      </LanguageProvider>
    </LevainTheme>
  );
}
