import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariablesResolver, theme } from '../src/ui/theme.js';

/** The palettes of the product; the others would be half of the variables. */
const PALETTES = new Set(['brand', 'brick', 'gray', 'dark']);

function isKept(name: string): boolean {
  const palette = /^--mantine-color-([a-z]+)-/.exec(name)?.[1];
  return !palette || !(palette in DEFAULT_THEME.colors) || PALETTES.has(palette);
}

function kept(variables: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => isKept(name)));
}

function themeVariables(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const [base, own] = [defaultCssVariablesResolver(merged), cssVariablesResolver(merged)];
  const light = kept({ '--mantine-color-scheme': 'light', ...base.light, ...own.light });
  const css = convertCssVariables({
    variables: kept({ ...base.variables, ...own.variables }),
    light,
    dark: kept({ '--mantine-color-scheme': 'dark', ...base.dark, ...own.dark }),
  });
  // Paper is white, whatever the screen: printed, every theme is the light one.
  const printed = Object.entries(light).map(([name, value]) => `${name}: ${value};`);
  return `${css}\n@media print{:root[data-mantine-color-scheme]{${printed.join('')}}}`;
}

/** Mantine writes its variables into the page as it runs, which a strict policy forbids: here they become a file. */
export function themeVariablesFile(): Plugin {
  return {
    name: 'levain-theme-variables',
    enforce: 'pre',
    transform(_source, id) {
      return id.endsWith('/src/ui/theme-variables.css') ? { code: themeVariables(), map: null } : null;
    },
  };
}
