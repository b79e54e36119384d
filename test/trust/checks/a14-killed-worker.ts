import { setTimeout as sleep } from 'node:timers/promises';
import { MailServer } from '../../support/mail-server.js';
import type { SourceChange } from '../../support/source-change.js';
import { hangs, refused, took, type Heard } from '../../support/webhook-sink.js';
import { anyKey } from '../../support/workspace.js';
import type { Check, Figure, Trial } from '../check.js';
import { untilTrue } from '../faults/own-postgres.js';
import { add, attempt, telling, type Telling } from '../outbound/told.js';

/** The longest that a worker waits before it looks into every workspace. */
const ROUND_SECONDS = 20;
/** The attempt after which a message that is never taken is given up. */
const LAST_ATTEMPT = 6;

const TOO_EARLY: readonly SourceChange[] = [
  {
    file: 'apps/api/src/webhooks/delivery/webhook-delivery.ts',
    from: "due_at = clock_timestamp() + interval '30 seconds',",
    to: 'due_at = NULL, delivered_at = clock_timestamp(),',
  },
  {
    file: 'apps/api/src/mail/delivery.ts',
    from: "due_at = clock_timestamp() + interval '30 seconds',",
    to: 'due_at = NULL, sent_at = clock_timestamp(),',
  },
];
const OTHER_ID: readonly SourceChange[] = [
  {
    file: 'apps/api/src/webhooks/delivery/signed-request.ts',
    from: "'webhook-id': id,",
    to: "'webhook-id': `${id}-${now.getTime()}`,",
  },
];
const NEVER_DONE: readonly SourceChange[] = [
  {
    file: 'apps/api/src/webhooks/delivery/webhook-delivery.ts',
    from: "(ARRAY[${WEBHOOK_DELAYS.join(', ')}])[failures + 1] * interval '1 minute'",
    to: "interval '1 minute'",
  },
];

/** An attempt is counted and given a time before it is made, and what it does is kept only once it is done. */
export const killedWorker: Check = {
  id: 'A14',
  promise:
    'Whoever sends dies while sending: every message arrives, under one id; what never arrives is given up',
  wholeOnly: 'it waits for the second try of letters: half a minute',
  run: async (trial) => {
    const [told, figures] = await killed(trial, [], trial.times(1, 100));
    return [...figures, ...(await poisoned(trial, told))];
  },
  controls: [
    {
      guard: 'a message is done after its answer, not before',
      run: async (trial) => (await killed(trial, TOO_EARLY, 1))[1],
    },
    {
      guard: 'every attempt carries the id of its message',
      run: async (trial) => (await killed(trial, OTHER_ID, trial.times(0, 2)))[1],
    },
    {
      guard: 'attempts end',
      run: async (trial) => poisoned(trial, await telling(trial.ground, { changes: NEVER_DONE })),
    },
  ],
};

/** Kills the server so many times, each time with a message and a letter that arrived and were not answered. Without a kill, one message is sent. */
async function killed(
  trial: Trial,
  changes: readonly SourceChange[],
  kills: number,
): Promise<[Telling, Figure[]]> {
  const mail = new MailServer();
  const smtp = `smtp://127.0.0.1:${await mail.listen()}`;
  trial.ground.afterwards(() => mail.close());
  const told = await telling(trial.ground, { changes, environment: { SMTP_URL: smtp } });
  const { partner } = told;
  const address = await add(told, `${told.partnerUrl}/`);
  let latest = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    [partner.answer, mail.silent] = [hangs, true];
    const before = [partner.heard.length, mail.letters.length] as const;
    await attempt(told, address.id!);
    await invite(told, `personne${kill}@example.org`);
    const both = () => Promise.resolve(partner.heard.length > before[0] && mail.letters.length > before[1]);
    await untilTrue(both, 25_000);
    // They arrived; whoever sent them dies before the answer.
    await told.server.kill();
    latest = Math.max(latest, await secondsUntilDue(told));
    await halfAMinuteLater(told);
    [partner.answer, mail.silent] = [took, false];
    await told.again();
    await untilTrue(async () => (await waiting(told)) === 0, 10_000);
  }
  if (kills === 0) {
    await attempt(told, address.id!);
    await untilTrue(() => Promise.resolve(partner.taken.length > 0), 10_000);
  }
  return [told, [...(await arrived(told, mail)), ...(kills > 0 ? [twice(told, mail), retried(latest)] : [])]];
}

const retried = (latest: number): Figure => ({
  ...{
    name: 'seconds until the next attempt begins after a kill, at most',
    value: Math.ceil(latest) + ROUND_SECONDS,
  },
  ...{ unit: 's', atMost: 60 },
});

async function arrived({ database: { owner }, partner }: Telling, mail: MailServer): Promise<Figure[]> {
  const { rows } = await owner.query(
    `SELECT id FROM webhook_messages UNION ALL SELECT id FROM outbox WHERE kind = 'memberInvitation'`,
  );
  const written = rows.map(({ id }) => id as string);
  const heard = [...partner.heard.map(webhookId), ...mail.letters.map(letterId)];
  const taken = new Set([...partner.taken.map(webhookId), ...mail.taken.map(letterId)]);
  return [
    {
      name: `of ${written.length} messages, never taken`,
      value: written.filter((id) => !taken.has(id)).length,
      exactly: 0,
    },
    {
      name: 'arrivals under an id that no message has',
      value: heard.filter((id) => !written.includes(id)).length,
      exactly: 0,
    },
  ];
}

const twice = ({ partner }: Telling, mail: MailServer): Figure => {
  const heard = [...partner.heard.map(webhookId), ...mail.letters.map(letterId)];
  const again = heard.length - new Set(heard).size;
  return { name: 'arrivals of what had arrived before', value: again, atLeast: 1 };
};

const webhookId = ({ headers }: Heard): string => headers['webhook-id']!;
const letterId = (letter: string): string => /Message-ID: <([^@]+)@/.exec(letter)![1]!;

async function invite({ workspace }: Telling, email: string): Promise<void> {
  const input = { idempotencyKey: anyKey(), name: email, email, role: 'lead' };
  const { code } = await workspace.admin.client.mutate('inviteMember', input, 'member { id }');
  if (code) throw new Error(`Nobody was invited: ${code}`);
}

async function secondsUntilDue({ database: { owner } }: Telling): Promise<number> {
  const { rows } =
    await owner.query(`SELECT coalesce(max(extract(epoch FROM due_at - now())), 0)::float AS seconds FROM (
    SELECT due_at FROM webhook_messages UNION ALL SELECT due_at FROM outbox WHERE sent_at IS NULL) tried`);
  return rows[0].seconds;
}

async function halfAMinuteLater({ database: { owner } }: Telling): Promise<void> {
  await owner.query('UPDATE webhook_messages SET due_at = now() WHERE due_at IS NOT NULL');
  await owner.query('UPDATE outbox SET due_at = now() WHERE due_at IS NOT NULL AND sent_at IS NULL');
}

async function waiting({ database: { owner } }: Telling): Promise<number> {
  const { rows } =
    await owner.query(`SELECT (SELECT count(*) FROM webhook_messages WHERE delivered_at IS NULL)::int
    + (SELECT count(*) FROM outbox WHERE sent_at IS NULL)::int AS count`);
  return rows[0].count;
}

/** An address that always refuses; the time between the attempts is skipped, and in the quick set some attempts are. */
async function poisoned(trial: Trial, told: Telling): Promise<Figure[]> {
  const { owner } = told.database;
  const skipped = trial.times(3, 0);
  told.partner.answers.set('/poison', refused);
  const address = await add(told, `${told.partnerUrl}/poison`);
  await attempt(told, address.id!);
  const heard = (): number => told.partner.heard.filter(({ path }) => path === '/poison').length;
  for (let turn = 1; turn <= LAST_ATTEMPT - skipped; turn += 1) {
    await untilTrue(() => Promise.resolve(heard() >= turn), 25_000);
    await untilTrue(async () => (await poison(told)).failures >= (turn === 1 ? 1 : turn + skipped), 5_000);
    if (turn === 1) await owner.query('UPDATE webhook_messages SET failures = failures + $1', [skipped]);
    await halfAMinuteLater(told);
    const live = { workspaceId: told.workspace.workspaceId, kind: 'webhookTried' };
    await owner.query(`SELECT pg_notify('levain', $1)`, [JSON.stringify(live)]);
  }
  await sleep(2_500);
  const { is_given_up: isGivenUp, failures } = await poison(told);
  const attempts = heard() + skipped;
  return [
    { name: 'attempts at a message that is always refused', value: attempts, exactly: LAST_ATTEMPT },
    {
      name: 'messages given up that stay to be read',
      value: isGivenUp && failures === LAST_ATTEMPT ? 1 : 0,
      exactly: 1,
    },
  ];
}

async function poison({ database: { owner } }: Telling): Promise<{ is_given_up: boolean; failures: number }> {
  const { rows } = await owner.query(
    `SELECT due_at IS NULL AS is_given_up, failures FROM webhook_messages
     WHERE webhook_id = (SELECT id FROM webhooks WHERE address LIKE '%/poison')`,
  );
  return rows[0];
}
