import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import { rememberLocale } from '../lib/preferences.js';
import type { CatalogueStore } from './catalogue-store.js';

interface Language {
  readonly locale: Locale;
  readonly change: (locale: Locale) => Promise<void>;
}

const LanguageContext = createContext<Language | null>(null);

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('useLanguage is used outside LanguageProvider');
  return language;
}

export function LanguageProvider({ store, children }: { store: CatalogueStore; children: ReactNode }) {
  const messages = useSyncExternalStore(store.subscribe, store.messages);
  const locale = store.locale;
  const change = useCallback(
    async (next: Locale) => {
      await store.change(next);
      rememberLocale(next);
    },
    [store],
  );
  const language = useMemo(() => ({ locale, change }), [locale, change]);
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={FORMAT_LOCALE[locale]} messages={messages as never} onError={reportToConsole}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** A missing message shows its id: visible to who works on it, never a crash for who reads. */
function reportToConsole(error: Error): void {
  if (import.meta.env?.DEV) console.error(error.message);
}
