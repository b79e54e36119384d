import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import type { Client } from '@urql/core';
import { Provider as GraphqlProvider } from 'urql';
import type { CatalogueStore } from '../i18n/catalogue-store.js';
import { LanguageProvider } from '../i18n/language-provider.js';
import { THEME_KEY } from '../lib/preferences.js';
import { AnnouncerProvider } from '../ui/announcer.js';
import { cssVariablesResolver, theme } from '../ui/theme.js';
import type { LevainRouter } from './router.js';

const colorSchemes = localStorageColorSchemeManager({ key: THEME_KEY });

interface AppProps {
  client: Client;
  catalogues: CatalogueStore;
  router: LevainRouter;
}

export function App({ client, catalogues, router }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      // All variables come from here, so that their defaults need not travel twice.
      deduplicateCssVariables={false}
    >
      <LanguageProvider store={catalogues}>
        <GraphqlProvider value={client}>
          <AnnouncerProvider>
            <RouterProvider router={router} />
          </AnnouncerProvider>
        </GraphqlProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
