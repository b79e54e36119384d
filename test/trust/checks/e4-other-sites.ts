import type { SourceChange } from '../../support/source-change.js';
import { Campaign } from '../browser/campaign.js';
import { SHAPES } from '../browser/attacks.js';
import { openChromium } from '../browser/chromium.js';
import { ELSEWHERE_RULE, siteElsewhere, stateOf } from '../browser/elsewhere.js';
import { errandsOf } from '../browser/errands.js';
import type { Check, Figure, Trial } from '../check.js';
import { withSecrets } from '../mutations/outside.js';
import { Rewound } from '../mutations/rewound.js';
import { furnished } from '../tenants/furnished.js';

const NO_ORIGIN: SourceChange = {
  file: 'apps/api/src/web/same-origin.ts',
  from: 'if (bearerOf(headers) !== null && headers.cookie === undefined) return true;',
  to: 'return true;',
};
const ANY_READER: SourceChange = {
  file: 'apps/api/src/web/safety.ts',
  from: 'reply.headers(headers);',
  to: `reply.headers({ ...headers, 'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true', 'access-control-allow-headers': 'content-type' });
    if (request.method === 'OPTIONS') return void reply.code(204).send();`,
};

/** Whatever another site makes the browser of somebody who is signed in send: nothing happens in their name. */
export const otherSites: Check = {
  id: 'E4',
  promise: 'No other site acts in the name of who is signed in, signs them in as somebody else, or listens',
  wholeOnly: 'hundreds of requests from two other sites in a browser: half a minute',
  run: (trial) => attacked(trial, [], trial.times(FEW, 1)),
  controls: [
    { guard: 'where a request comes from is asked for', run: (trial) => attacked(trial, [NO_ORIGIN], FEW) },
    {
      guard: 'where a request comes from is asked for, and no other site may read',
      run: async (trial) => {
        const figures = await attacked(trial, [NO_ORIGIN, ANY_READER], FEW);
        return figures.filter(({ name }) => name === CHANGED);
      },
    },
  ],
};

/** One act in so many. */
const FEW = 20;
const CHANGED = 'tables that changed';

async function attacked(
  trial: Trial,
  changes: readonly SourceChange[],
  oneIn: number,
): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const { owner } = ground.database;
  await Rewound.of(owner);
  const { url } = await trial.ground.server(ground.database, { changes, environment: withSecrets() });
  const origins = await siteElsewhere(trial.ground);
  const browser = await openChromium(trial.ground, [ELSEWHERE_RULE]);
  const { errands, bare } = await errandsOf(ground, url, oneIn);
  const before = await stateOf(owner);
  const campaign = new Campaign(browser, url);
  for (const cookie of new Set(errands.map((errand) => errand.cookie))) {
    const own = errands.filter((errand) => errand.cookie === cookie);
    for (const origin of origins) await campaign.against(cookie, own, origin);
  }
  const after = await stateOf(owner);
  const changed = [...before.keys()].filter((table) => before.get(table) !== after.get(table));
  for (const each of [...bare, ...changed, ...campaign.letIn].slice(0, 20)) trial.say(each);
  const kinds = Object.keys(SHAPES).length;
  return [
    { name: 'mutations left out', value: bare.length, exactly: 0 },
    { name: 'acts', value: errands.length, atLeast: trial.times(15, 180) },
    { name: 'kinds of request for each, from each of two sites', value: kinds + 1, atLeast: 12 },
    { name: 'requests that arrived', value: campaign.arrived, atLeast: errands.length * kinds },
    { name: CHANGED, value: changed.length, exactly: 0 },
    { name: 'requests answered otherwise than by a refusal', value: campaign.letIn.length, exactly: 0 },
    { name: 'sockets that were opened', value: campaign.sockets, exactly: 0 },
    { name: 'browsers with another session than before', value: campaign.planted, exactly: 0 },
  ];
}
