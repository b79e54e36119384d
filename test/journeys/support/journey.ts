import { afterAll, beforeAll, test } from '@jest/globals';
import { openBrowser, type TestBrowser } from './browser.js';
import type { IdentityProviderStandIn } from '../../support/identity-provider.js';
import type { MailServer } from '../../support/mail-server.js';
import { startBuiltServer, type BuiltServer } from './server.js';

export interface Journey {
  readonly server: BuiltServer;
  readonly browser: TestBrowser;
  /** One act after another: after one that failed, the rest is not tried. */
  step(name: string, act: () => Promise<void>, timeout?: number): void;
}

interface Around {
  readonly demo: boolean;
  readonly printer?: boolean;
  readonly mail?: MailServer;
  readonly provider?: IdentityProviderStandIn;
}

/** A server and a browser for the file that calls this; a mail server and an identity provider too, where they are given. */
export function journey(name: string, settings: Around): Journey {
  let server: BuiltServer | undefined;
  let browser: TestBrowser | undefined;
  let failed: string | undefined;
  beforeAll(async () => {
    const port = await settings.mail?.listen();
    await settings.provider?.listen();
    server = await startBuiltServer({
      ...settings,
      ...(port ? { smtpUrl: `smtp://127.0.0.1:${port}` } : {}),
      ...(settings.provider ? { environment: settings.provider.environment } : {}),
    });
    browser = await openBrowser(server.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await settings.mail?.close();
    await settings.provider?.close();
  });
  return {
    get server() {
      return server!;
    },
    get browser() {
      return browser!;
    },
    step: (stepName, act, timeout) =>
      test(
        stepName,
        async () => {
          if (failed) throw new Error(`Not reached: « ${failed} » failed.`);
          try {
            await act();
          } catch (error) {
            failed = stepName;
            await browser?.picture(`${name} ${stepName}`);
            throw error;
          }
        },
        timeout,
      ),
  };
}
