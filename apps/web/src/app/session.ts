import type { Client } from '@urql/core';
import { graphql } from '../lib/graphql/graphql.js';
import { ViewerQuery, type Viewer } from '../lib/viewer.js';

const FirstStepQuery = graphql(`
  query FirstStep {
    setupState {
      needed
      demoAccounts {
        email
      }
    }
  }
`);

/** Null when nobody is signed in; a fault is thrown to the error screen. */
export async function viewerOf(client: Client): Promise<Viewer | null> {
  const { data, error } = await client.query(ViewerQuery, {}, { requestPolicy: 'cache-first' }).toPromise();
  if (error && !data) throw error;
  return data?.viewer ?? null;
}

/** What is known of the viewer is asked anew: the session ended, or is another one. */
export async function askWhoItIs(client: Client): Promise<void> {
  await client.query(ViewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
}

/** Who comes first makes the workspace; where a demonstration or a workspace exists, one signs in. */
export async function firstStep(client: Client, href: string) {
  const { data, error } = await client.query(FirstStepQuery, {}).toPromise();
  if (error && !data) throw error;
  const nobodyToSignInAs = data?.setupState.needed && data.setupState.demoAccounts.length === 0;
  if (nobodyToSignInAs) return { to: '/setup' } as const;
  return { to: '/sign-in', search: href === '/' ? {} : { next: href } } as const;
}
