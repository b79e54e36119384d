import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const FILES = execFileSync(
  'git',
  ['ls-files', 'apps/api/src', 'apps/cli/src', 'apps/web/src', 'libs/domain/src'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|test)\.tsx?$|\/generated\//.test(file));
const SOURCES = FILES.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const COMMITTED = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trimEnd().split('\n');

/** Files with a line that says it, beside those that are known to and do it well. */
function sayers(words: RegExp, { among = /^/, known = [] }: Where = {}): string[] {
  return SOURCES.filter(
    ({ file, text }) => among.test(file) && !known.includes(file) && words.test(text),
  ).map(({ file }) => file);
}

interface Where {
  readonly among?: RegExp;
  readonly known?: readonly string[];
}

const API = /^apps\/api\//;
const WEB = /^apps\/web\//;

it('looks at every source of the product', () => {
  expect(SOURCES.length).toBeGreaterThan(800);
  expect(sayers(/createHash\('sha256'\)/).length).toBeGreaterThan(5);
});

describe('no source', () => {
  it('starts a shell: programs get their words one by one', () => {
    expect(sayers(/(?<![.\w])exec(?:Sync)?\(|\bshell: *true/)).toEqual([]);
  });

  it('runs a text as code', () => {
    expect(sayers(/(?<![.\w])eval\(|\bnew Function\(|node:vm['"]|set(?:Timeout|Interval)\(\s*['"`]/)).toEqual(
      [],
    );
  });

  it('puts a text into a page as HTML', () => {
    expect(
      sayers(/dangerouslySetInnerHTML|\b(?:inner|outer)HTML|insertAdjacentHTML|document\.write\(/),
    ).toEqual([]);
  });

  it('listens to other windows, or leaves them a handle', () => {
    expect(sayers(/\bpostMessage\(|addEventListener\('message'|window\.opener/, { among: WEB })).toEqual([]);
    const opened = SOURCES.flatMap(({ text }) => text.match(/<a [^<>]*target="_blank"[^<>]*>/g) ?? []);
    expect(opened.filter((tag) => !/rel="[^"]*noopener|rel="noreferrer/.test(tag))).toEqual([]);
  });

  it('hashes or seals by what is broken', () => {
    expect(
      sayers(
        /createHash\((?!'sha256'\))|createCipher\(|['"](?:aes-\d+-(?!gcm)\w+|des(?:-\w+)?|rc4|bf-\w+)['"]/i,
      ),
    ).toEqual([]);
  });

  it('takes chance for a secret', () => {
    const known = ['apps/api/src/resets/forgotten-accounts.ts', 'apps/web/src/lib/graphql/live-client.ts'];
    expect(sayers(/Math\.random\(/, { known })).toEqual([]);
  });

  it('reads XML, templates or types of its own out of what comes in', () => {
    expect(
      sayers(
        /DOMParser|xml2js|fast-xml|libxml|handlebars|mustache|\bejs\b|js-yaml|v8\.deserialize|\beval\b\(/i,
      ),
    ).toEqual([]);
  });

  it('calls elsewhere but through the guard', () => {
    const known = ['apps/api/src/outbound/safe-fetch.ts', 'apps/api/src/identities/guarded-fetch.ts'];
    expect(
      sayers(/(?<![.\w#])fetch\(|from 'undici'|import\('undici'\)|node:https?'/, {
        among: API,
        known,
      }).filter((file) => !/\/(monitoring|web|graphql|live|tracing|access|links|health)\//.test(file)),
    ).toEqual([]);
    expect(sayers(/fetch\(\s*['"`]https?:|new WebSocket\(\s*['"`]|sendBeacon/, { among: WEB })).toEqual([]);
  });

  it('keeps anything in a browser but preferences and drafts of the visit', () => {
    const known = ['apps/web/src/lib/stored.ts', 'apps/web/src/ui/levain-theme.tsx'];
    expect(sayers(/localStorage\b|sessionStorage|indexedDB|document\.cookie/, { among: WEB, known })).toEqual(
      [],
    );
  });

  it('sends a browser anywhere but to a path of ours', () => {
    const targets = SOURCES.filter(({ file }) => API.test(file)).flatMap(
      ({ text }) => text.match(/\.redirect\([^)]*/g) ?? [],
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(
      targets.filter((each) => !/\.redirect\((?:`\/[a-z]+\/\$\{encodeURIComponent|'\/|[a-z]+\b)/.test(each)),
    ).toEqual([]);
  });

  it('writes anywhere but to the log', () => {
    const known = ['apps/api/src/main.ts'];
    expect(sayers(/\bconsole\.|process\.std(?:out|err)\.write/, { among: API, known })).toEqual([]);
  });
});

describe('nothing that is committed', () => {
  it('is a key, a certificate or a file of settings', () => {
    expect(COMMITTED.filter((file) => /\.(pem|key|p12|pfx|crt)$|(^|\/)\.env/.test(file))).toEqual([]);
    expect(sayers(/-----BEGIN [A-Z ]*PRIVATE KEY|\bwhsec_[A-Za-z0-9+/]{24}|\blvn_[0-9A-Za-z]{71}/)).toEqual(
      [],
    );
  });
});
