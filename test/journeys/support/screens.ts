import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROUTES = join(process.cwd(), 'apps/web/src/app/routes');

/** Every address the app knows (`/experiments/$number/plan`), read from its routes: a new screen cannot be forgotten. */
export function routePaths(): string[] {
  const source = readdirSync(ROUTES)
    .map((file) => readFileSync(join(ROUTES, file), 'utf8'))
    .join('\n');
  const routes = new Map<string, { parent: string; path: string }>();
  for (const [, name, body] of source.matchAll(/export const (\w+) = createRoute\(\{([\s\S]*?)\n\}\);/g)) {
    const parent = /getParentRoute: \(\) => (\w+)/.exec(body ?? '')?.[1];
    const path = /^ {2}path: '([^']+)'/m.exec(body ?? '')?.[1];
    if (name && parent && path) routes.set(name, { parent, path });
  }
  const full = (name: string): string => {
    const route = routes.get(name);
    if (!route) return '';
    const path = route.path === '/' ? '' : `/${route.path.replace(/^\//, '')}`;
    return full(route.parent) + path;
  };
  return [...new Set([...routes.keys()].map((name) => full(name) || '/'))].sort();
}

/** Whether an address belongs to a route. */
export function isAddressOf(route: string, address: string): boolean {
  const [path = ''] = address.split(/[?#]/);
  return new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path);
}

/** The screen has its title, everything it asked for has come, and the letters are there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy="true"], .mantine-Skeleton-root').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => true)');
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth',
  );
}

/** A question to the API in the name of who is signed in. */
export async function ask<Data>(page: Page, query: string): Promise<Data> {
  const origin = new URL(page.url()).origin;
  const response = await page.request.post('/graphql', { data: { query }, headers: { origin } });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
