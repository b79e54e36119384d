import type { SourceChange } from '../../support/source-change.js';
import type { Check, Figure, Trial } from '../check.js';
import { Browser, isSignedIn } from '../login/browser.js';
import { BETWEEN, WRONG_SIGN_INS } from '../login/provider-cases.js';
import { ofInvitations, ofJourneys, ofLinks } from '../login/provider-figures.js';
import { signInBy } from '../login/provider-journey.js';
import { drawn } from '../mutations/alone.js';
import { ADA, honest, placed, PUBLIC_URL, serverOf, type Place } from '../login/provider-place.js';

const PROVIDER = 'apps/api/src/identities/identity-provider.ts';
const PROOF = 'apps/api/src/identities/proven-identity.ts';
const NO_SEAL: SourceChange = { file: PROVIDER, from: 'client.enableNonRepudiationChecks, ', to: '' };
const NO_NONCE: SourceChange = { file: PROOF, from: 'expectedNonce: secrets.nonce,', to: '' };
const ANY_PARTY: SourceChange = {
  file: PROOF,
  from: 'refuseStranger(claims, configuration.clientMetadata().client_id);',
  to: '',
};
const ANY_JOURNEY: SourceChange = {
  file: 'apps/api/src/identities/journeys.ts',
  from: 'return ended === 1 ? journey : null;',
  to: 'return ended >= 0 ? journey : null;',
};
const ANY_ADDRESS: SourceChange = {
  file: 'libs/domain/src/members/identity.ts',
  from: 'if (said.email === null || !said.isVerified) return',
  to: 'if (said.email === null) return',
};

/** The organisation’s identity provider opens an account to whom it proves, in the browser that asked, and to nobody else. */
export const identityProvider: Check = {
  id: 'D5',
  promise:
    'An identity of the provider opens the account it was linked to, and whatever is not proven opens none',
  run: async (trial) => {
    const place = await placed(trial, []);
    return [
      ...(await ofSignIns(place, trial, trial.times(15, Infinity))),
      ...(await ofInvitations(place)),
      ...(await ofLinks(place)),
      ...(await ofJourneys(place)),
      ...(trial.size === 'whole' ? await ofHanging(place, trial) : []),
    ];
  },
  controls: [
    { guard: 'the seal of an ID token', run: (trial) => signedIn(trial, [NO_SEAL]) },
    { guard: 'a token is of this journey (nonce)', run: (trial) => signedIn(trial, [NO_NONCE]) },
    { guard: 'a token is of now, and for us (azp, iat)', run: (trial) => signedIn(trial, [ANY_PARTY]) },
    { guard: 'a journey was begun here and is not over', run: (trial) => signedIn(trial, [ANY_JOURNEY]) },
    {
      guard: 'an address that the provider made sure of',
      run: async (trial) => ofInvitations(await placed(trial, [ANY_ADDRESS])),
    },
  ],
};

const signedIn = async (trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> =>
  ofSignIns(await placed(trial, changes), trial);

/** Everything that a provider, or somebody between, can do wrong while Ada signs in. */
async function ofSignIns(place: Place, trial: Trial, most = Infinity): Promise<readonly Figure[]> {
  const { provider, browser } = place;
  const opened: string[] = [];
  const tries = drawn(WRONG_SIGN_INS, most);
  for (const { what, wrong } of tries) {
    await honest(place, ADA);
    provider.wrong = wrong;
    const tried = browser();
    const end = await signInBy(tried, provider).catch(() => 'fault');
    if (end === 'fault' || (await isSignedIn(tried))) opened.push(what);
  }
  for (const { what, run } of BETWEEN) {
    await honest(place, ADA);
    if (await isSignedIn(await run(provider, browser))) opened.push(what);
  }
  await honest(place, { ...ADA, sub: 'somebody-else' });
  const byAddress = browser();
  await signInBy(byAddress, provider);
  if (await isSignedIn(byAddress)) opened.push("another identity with Ada's address");
  await honest(place, ADA);
  const right = browser();
  const end = await signInBy(right, provider);
  for (const what of opened) trial.say(`opened: ${what}`);
  return [
    {
      name: `sessions opened by ${tries.length + BETWEEN.length + 1} wrong ways of coming back`,
      value: opened.length,
      exactly: 0,
    },
    {
      name: 'sessions opened by the right one',
      value: end === '/' && (await isSignedIn(right)) ? 1 : 0,
      exactly: 1,
    },
  ];
}

const HANGING = ['/.well-known/openid-configuration', '/token', '/jwks'];

/** Of a provider that does not answer: how long anybody waits, and who comes in. Each time a server that knows nothing of it yet. */
async function ofHanging(place: Place, trial: Trial): Promise<readonly Figure[]> {
  let longest = 0;
  let inside = 0;
  for (const path of HANGING) {
    const { url } = await serverOf(trial, place);
    await honest(place, ADA);
    place.provider.wrong = { hangs: [path] };
    const tried = new Browser(url, { origin: PUBLIC_URL });
    const started = Date.now();
    await signInBy(tried, place.provider);
    longest = Math.max(longest, Date.now() - started);
    if (await isSignedIn(tried)) inside += 1;
  }
  return [
    { name: 'longest that a provider that hangs was waited for', value: longest, unit: 'ms', atMost: 10_000 },
    { name: 'sessions opened by a provider that hangs', value: inside, exactly: 0 },
  ];
}
