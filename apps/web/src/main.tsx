import './ui/mantine-styles.js';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { createLevainRouter } from './app/router.js';
import { askWhoItIs } from './app/session.js';
import { catalogues, CORE_CATALOGUES } from './i18n/catalogues.js';
import { createGraphqlClient } from './lib/graphql/client.js';
import { preferences } from './lib/preferences.js';

const client = createGraphqlClient(() => void askWhoItIs(client).then(() => router.invalidate()));
const router = createLevainRouter({ client, catalogues });

document.documentElement.lang = preferences().locale;
await catalogues.load(CORE_CATALOGUES);
createRoot(document.getElementById('root') as HTMLElement).render(
  <App client={client} catalogues={catalogues} router={router} />,
);
