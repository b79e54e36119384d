import type { Plugin } from 'vite';
import { compileCatalogue } from '../src/i18n/compile-catalogue.js';

const CATALOGUE = /\/src\/i18n\/(fr|en)\/[\w-]+\.json$/;

/** Catalogues are written as text and shipped parsed. */
export function messageCatalogues(): Plugin {
  return {
    name: 'levain-message-catalogues',
    enforce: 'pre',
    transform(source, id) {
      const locale = CATALOGUE.exec(id)?.[1];
      if (locale !== 'fr' && locale !== 'en') return null;
      const compiled = compileCatalogue(JSON.parse(source) as Record<string, string>, locale);
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}
