import { ApiClient } from '../../support/api-client.js';
import type { SourceChange } from '../../support/source-change.js';
import { noWebApp } from '../browser/chromium.js';
import { everyAddress, type Request } from '../browser/every-address.js';
import { faultsOf, findingsOf, type Fault } from '../browser/header-rules.js';
import { keptLetters, sendAgain } from '../browser/letters.js';
import type { Check, Figure, Trial } from '../check.js';
import { furnished } from '../tenants/furnished.js';

const PUBLIC_URL = 'https://levain.example.org';
const EVIL = 'https://elsewhere.example';

const INLINE: SourceChange = {
  file: 'apps/api/src/web/content-policy.ts',
  from: "'script-src': self,",
  to: `'script-src': ["'self'", "'unsafe-inline'"],`,
};
const NO_HEADERS: SourceChange = {
  file: 'apps/api/src/web/safety.ts',
  from: 'reply.headers(headers);',
  to: "reply.header('access-control-allow-origin', request.headers.origin ?? '*');",
};

/** Every answer of every address, to members and to nobody, to our own pages and to another site. */
export const headers: Check = {
  id: 'E5',
  promise:
    'Every answer tells the browser to run nothing but our files, to be framed by nobody and to keep no data',
  missing: noWebApp,
  run: (trial) => crawled(trial, []),
  controls: [
    { guard: 'no script stands in a page', run: (trial) => crawled(trial, [INLINE]) },
    {
      guard: 'every answer gets the headers, and none for other sites',
      run: (trial) => crawled(trial, [NO_HEADERS]),
    },
  ],
};

async function crawled(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const { database, tenants } = await furnished(trial.ground);
  const { workspaceId, admin, ids } = tenants.there;
  const { owner } = database;
  // Where messages can be looked at in the browser.
  await owner.query(
    'BEGIN; SET LOCAL session_replication_role = replica; UPDATE workspaces SET is_demo = true; COMMIT',
  );
  await sendAgain(owner, workspaceId);
  const folder = await trial.ground.folder();
  const environment = { PUBLIC_URL, LEVAIN_DATA: folder };
  const { url } = await trial.ground.server(database, { changes, environment });
  await keptLetters(owner, { workspaceId, folder });
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM outbox WHERE workspace_id = $1 AND skipped IS NULL AND sent_at IS NOT NULL ORDER BY id',
    [workspaceId],
  );
  const cookie = `__Host-${admin.client.cookie}`;
  const requests = rows
    .slice(0, trial.times(3, rows.length))
    .flatMap(({ id }, index) => everyAddress(ids, id).filter(({ path }) => index === 0 || path.includes(id)));
  const feed = await new ApiClient(url, cookie).mutate('makeCalendarLink', { scope: 'mine' }, 'url');
  requests.push({ path: new URL(feed.url as string).pathname, init: {}, isFile: false });
  const crawl = new Crawl(url);
  const askers: readonly Record<string, string>[] = [
    { cookie, origin: PUBLIC_URL },
    { cookie, origin: EVIL },
    {},
  ];
  for (const [index, request] of requests.entries())
    for (const asker of trial.size === 'quick' ? [askers[index % 3]!] : askers)
      await crawl.ask(request, asker);
  return crawl.figures(trial);
}

class Crawl {
  private asked = 0;
  private readonly statuses = new Set<number>();
  private readonly policies = new Set<string>();
  private readonly faults: { readonly where: string; readonly fault: Fault }[] = [];

  constructor(private readonly url: string) {}

  async ask({ path, init, isFile }: Request, as: Record<string, string>): Promise<void> {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...as };
    const response = await fetch(this.url + path, { redirect: 'manual', ...init, headers });
    await response.arrayBuffer();
    this.asked += 1;
    this.statuses.add(response.status);
    const policy = response.headers.get('content-security-policy');
    if (policy) this.policies.add(policy.replace(/'nonce-[^']+'/, "'nonce-AAAAAAAAAAAAAAAAAAAAAA=='"));
    const isData = !isFile || response.status >= 400;
    for (const fault of faultsOf(response.headers, { path, isData }))
      this.faults.push({ where: `${init.method ?? 'GET'} ${path} ${response.status}`, fault });
  }

  figures(trial: Trial): Figure[] {
    const findings = [...this.policies].flatMap(findingsOf);
    for (const { where, fault } of this.faults.slice(0, 20)) trial.say(`${where}: ${fault}`);
    for (const finding of findings) trial.say(finding);
    const without = (fault: Fault): number => this.faults.filter((each) => each.fault === fault).length;
    return [
      { name: 'answers looked at', value: this.asked, atLeast: 300 },
      { name: 'different statuses among them', value: this.statuses.size, atLeast: 8 },
      {
        name: `of ${this.policies.size} policies, findings of the evaluator above “maybe”`,
        value: findings.length,
        exactly: 0,
      },
      { name: 'answers without a policy', value: without('policy'), exactly: 0 },
      { name: 'with a policy that lets a script stand in the page', value: without('script'), exactly: 0 },
      { name: 'with one that lets a style stand in the page', value: without('style'), exactly: 0 },
      { name: 'that another site may frame', value: without('frame'), exactly: 0 },
      { name: 'without nosniff', value: without('nosniff'), exactly: 0 },
      { name: 'without HSTS of a year', value: without('hsts'), exactly: 0 },
      { name: 'data that may be kept', value: without('kept'), exactly: 0 },
      { name: 'with a word for other sites (CORS)', value: without('cors'), exactly: 0 },
    ];
  }
}
