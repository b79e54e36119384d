import { preferences } from '../lib/preferences.js';
import { CatalogueStore, type Messages } from './catalogue-store.js';

const files = import.meta.glob<Messages>('./{fr,en}/*.json', { import: 'default' });

/** What every screen needs: the frame, the shared components, the words of the domain. */
export const CORE_CATALOGUES = ['app', 'ui', 'words'] as const;

export const catalogues = new CatalogueStore(
  preferences().locale,
  (locale, name) => files[`./${locale}/${name}.json`],
);
