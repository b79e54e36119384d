import type { IdentityProviderStandIn } from '../../support/identity-provider.js';
import type { Browser } from './browser.js';

/** What the browser is sent to the provider for. */
export interface For {
  readonly next?: string;
  readonly invitationToken?: string;
}

/** There and back: where the browser is sent in the end, or why it was not sent to the provider. */
export async function signInBy(
  browser: Browser,
  provider: IdentityProviderStandIn,
  purpose: For = {},
): Promise<string> {
  const begun = await browser.mutate('signInWithProvider', purpose, 'address');
  return begun.code ?? back(browser, await provider.visit(begun.address));
}

/** The browser is back with what it brings: where it goes on to. */
export async function back(browser: Browser, brought: URLSearchParams): Promise<string> {
  const response = await browser.fetch(`/sign-in/callback?${brought.toString()}`);
  const location = response.headers.get('location');
  if (response.status !== 303 || location === null) throw new Error(`Coming back gave ${response.status}.`);
  return location;
}
