import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@levain/domain/locale.js';
import { compileCatalogue } from '../src/i18n/compile-catalogue.js';
import { CatalogueStore } from '../src/i18n/catalogue-store.js';

const folder = join(import.meta.dirname, '../src/i18n');

export function catalogueNames(locale: Locale): readonly string[] {
  return readdirSync(join(folder, locale)).map((file) => file.replace(/\.json$/, ''));
}

export function readCatalogue(locale: Locale, name: string): Record<string, string> {
  return JSON.parse(readFileSync(join(folder, locale, `${name}.json`), 'utf8')) as Record<string, string>;
}

/** The real catalogues, all of them, in one language. */
export async function cataloguesOf(locale: Locale): Promise<CatalogueStore> {
  const store = new CatalogueStore(
    locale,
    (which, name) => () => Promise.resolve(compileCatalogue(readCatalogue(which, name), which)),
  );
  await store.load(catalogueNames(locale));
  return store;
}
