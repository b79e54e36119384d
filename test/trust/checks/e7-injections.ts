import { MailServer } from '../../support/mail-server.js';
import type { SourceChange } from '../../support/source-change.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { Leaving } from '../input/leaving.js';
import { lettersUnder, NAMES } from '../input/letters.js';
import { COMPUTED, LETTER_HEADERS, TEMPLATES } from '../input/own-payloads.js';
import { at, furnished, type Furnished } from '../tenants/furnished.js';

const AS_ASKED: SourceChange = {
  file: 'apps/api/src/mail/unsubscribe/one-click.controller.ts',
  from: 'redirect(`/p/${encodeURIComponent(token)}`, 303)',
  to: 'redirect(token, 303)',
};
/** What is not known is looked for on the disk. */
const FROM_THE_DISK: SourceChange = {
  file: 'apps/api/src/web/web-app.ts',
  from: '  // The home page is a page for everybody',
  to: `  const { readFileSync } = process.getBuiltinModule('fs');
  try { return reply.send(readFileSync(WEB_FOLDER + decodeURIComponent(request.url), 'utf8')); } catch { /* it is not there */ }
  // The home page is a page for everybody`,
};
const NAME_AS_TYPED: SourceChange = {
  file: 'apps/api/src/mail/mime.ts',
  from: 'to: { name: to.name, address: to.address },',
  to: 'to: `${to.name} <${to.address}>`,',
};

/** What people type stays what they typed: no address to go to, no header, no path, no recipient, no sum. */
export const injections: Check = {
  id: 'E7',
  promise: 'What is typed never leads elsewhere, never becomes a header, a path or a program',
  wholeOnly: 'a thousand addresses and hundreds of letters: most of a minute',
  run: async (trial) => [...(await addresses(trial, [])), ...(await letters(trial, []))],
  controls: [
    { guard: 'a redirect leads to a page of ours', run: (trial) => addresses(trial, [AS_ASKED]) },
    { guard: 'only what was built is served', run: (trial) => addresses(trial, [FROM_THE_DISK]) },
    { guard: 'a name is no address', run: (trial) => letters(trial, [NAME_AS_TYPED]) },
  ],
};

async function addresses(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const server = await trial.ground.server(ground.database, { changes });
  const leaving = new Leaving(server.url, ground.tenants.here, trial.times(29, 1));
  await leaving.redirects();
  await leaving.headers();
  await leaving.climbs();
  leaving.signIn();
  const { asked, elsewhere, injected, climbed, faults } = leaving;
  for (const each of [...elsewhere, ...injected, ...climbed, ...faults].slice(0, 20)) trial.say(each);
  return [
    { name: `of ${asked} addresses, answers that lead to another site`, value: elsewhere.length, exactly: 0 },
    { name: 'answers with a header that was typed', value: injected.length, exactly: 0 },
    { name: 'answers with a file that is nobody’s', value: climbed.length, exactly: 0 },
    { name: 'answers that are a fault of ours', value: faults.length, exactly: 0 },
  ];
}

async function letters(trial: Trial, changes: readonly SourceChange[]): Promise<readonly Figure[]> {
  const ground = await furnished(trial.ground);
  const mail = new MailServer();
  const environment = { SMTP_URL: `smtp://127.0.0.1:${await mail.listen()}` };
  trial.ground.afterwards(() => mail.close());
  const server = await trial.ground.server(ground.database, { changes, environment });
  const texts = trial.size === 'whole' ? NAMES : NAMES.filter((_, index) => index % 3 === 0);
  const seen = await lettersUnder(ground, { url: server.url, mail, texts });
  const files = await filesUnder(ground, server.url);
  for (const each of [...seen.strangers, ...seen.headers, ...files].slice(0, 20)) trial.say(each);
  return [
    { name: `letters to somebody whom a name in it invites`, value: seen.strangers.length, exactly: 0 },
    { name: 'headers of letters that are none of ours', value: seen.headers.length, exactly: 0 },
    { name: 'letters in which a sum that was typed is done', value: seen.computed.length, exactly: 0 },
    { name: 'files and pages that obey what was typed', value: files.length, exactly: 0 },
    { name: 'letters', value: seen.letters, atLeast: texts.length },
  ];
}

/** Titles and tasks that would be headers, entries of a calendar, or sums, in what is taken away and shown outside. */
async function filesUnder({ tenants }: Furnished, url: string): Promise<readonly string[]> {
  const { lead, ids } = tenants.here;
  const client = at(url, lead);
  const wrong: string[] = [];
  for (const text of [...LETTER_HEADERS, ...TEMPLATES]) {
    const { pack } = await client.mutate(
      'freezePack',
      { idempotencyKey: anyKey(), title: text, note: text },
      'pack { id }',
    );
    const task = {
      personId: lead.personId,
      what: text,
      dueOn: '2030-01-05',
      setting: 'inPerson',
      place: text,
      notes: END,
    };
    const planned = await client.mutate(
      'planTask',
      { idempotencyKey: anyKey(), experimentId: ids.running, task: { ...task, what: `${text}\n${END}` } },
      'task { id }',
    );
    const paths = [
      ...(pack ? [`/api/packs/${pack.id}/pack.csv`] : []),
      ...(planned.task ? [`/api/tasks/${planned.task.id}/task.ics`] : []),
    ];
    for (const path of paths) {
      const response = await client.fetch(path);
      const body = await response.text();
      const entries = body.match(/^BEGIN:VEVENT\r?$/gm)?.length ?? 0;
      const name = response.headers.get('content-disposition') ?? '';
      if (
        response.status !== 200 ||
        body.includes(COMPUTED) ||
        entries > 1 ||
        !/^attachment; filename="[\w.-]+"$/.test(name)
      )
        wrong.push(`${path}: ${response.status} ${name}, ${entries} entries under ${JSON.stringify(text)}`);
    }
  }
  return wrong;
}

const END = 'END:VEVENT\nBEGIN:VEVENT\nSUMMARY:levain\nATTACH:file:///etc/passwd';
