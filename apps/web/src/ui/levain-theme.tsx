import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { THEME_KEY } from '../lib/preferences.js';
import { theme } from './theme.js';

const colorSchemes = localStorageColorSchemeManager({ key: THEME_KEY });

/** Should a component still write a style while the app runs, the nonce of the page lets it through. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/**
 * The page's policy allows style sheets of our own only, none written into it at run time: the theme's variables are a
 * file made when the product is built.
 */
export function LevainTheme({ children, env }: { children: ReactNode; env?: 'test' }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}
