import { WAITING_MAX } from '@levain/domain/testimonies/sent-testimony.js';
import { MOST_TOKENS } from '@levain/domain/tokens/api-token.js';
import { WEBHOOKS_MOST } from '@levain/domain/webhooks/webhook.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { ApiClient } from '../../support/api-client.js';
import { NOWHERE } from '../../support/furnished-webhooks.js';
import { day } from '../../support/furniture-texts.js';
import { addMember, anyKey } from '../../support/workspace.js';
import { called, counted, rowsOf, runners, type Invariant } from './race.js';

const beyond = (count: number, most: number): number => Math.max(0, count - most);
const uuid = (id: string): string => id.split('_')[1]!;

/** One place is left, and everybody wants it. */
const tokens: Invariant = {
  what: 'nobody has more tokens than are allowed',
  race: async (stage, width) => {
    const { owner, home } = stage;
    const { memberId } = home.leadership.actor;
    await owner.query(
      `INSERT INTO api_tokens (workspace_id, id, member_id, name, scope, token_hash, until)
       SELECT $1, gen_random_uuid(), $2, 'plein', 'read', sha256(n::text::bytea), current_date + 9
       FROM generate_series(1, $3::int) n`,
      [home.workspaceId, memberId, MOST_TOKENS - 1],
    );
    const input = { idempotencyKey: anyKey(), name: 'un de plus', scope: 'read', until: day(9) };
    return runners([called(stage, home.leadership, 'makeApiToken', input)], width);
  },
  broken: async (stage) =>
    beyond(
      await counted(stage, rowsOf('api_tokens', 'member_id = $2'), stage.home.leadership.actor.memberId),
      MOST_TOKENS,
    ),
};

const webhooks: Invariant = {
  what: 'no more addresses are told than are allowed',
  race: async (stage, width) => {
    const { owner, home } = stage;
    await owner.query(
      `INSERT INTO webhooks (workspace_id, id, address, events, secret, told_to, added_by)
       SELECT $1, gen_random_uuid(), $2, '{decisionUndone}', '', 0, $3
       FROM generate_series(1, $4 - (SELECT count(*)::int FROM webhooks WHERE workspace_id = $1))`,
      [home.workspaceId, `${NOWHERE}/plein`, home.admin.actor.memberId, WEBHOOKS_MOST - 1],
    );
    const input = { idempotencyKey: anyKey(), address: `${NOWHERE}/plus`, events: ['decisionUndone'] };
    return runners([called(stage, home.admin, 'addWebhook', input)], width);
  },
  broken: async (stage) => beyond(await counted(stage, rowsOf('webhooks', 'true')), WEBHOOKS_MOST),
};

/** Two seats, and as many who offered themselves as are answered at once. */
const seats: Invariant = {
  what: 'no more are taken than a call has seats',
  race: async (stage, width) => {
    const { owner, home } = stage;
    const offers = [];
    for (let index = 0; index < Math.min(width, 8); index += 1) {
      const { actor } = await addMember(stage, home.workspaceId, 'influencer', `volontaire ${index}`);
      const id = newId();
      await owner.query(
        `INSERT INTO call_volunteers (workspace_id, id, call_id, person_id, status) VALUES ($1, $2, $3, $4, 'waiting')`,
        [home.workspaceId, id, uuid(home.ids.call), actor.personId],
      );
      const input = { id: `volunteer_${id}`, version: 1, accept: true, reason: 'r' };
      offers.push(called(stage, home.lead, 'answerVolunteer', input));
    }
    return runners(offers, width);
  },
  broken: async (stage) => {
    const taken = rowsOf('call_volunteers', `call_id = $2 AND status = 'accepted'`);
    return beyond(await counted(stage, taken, uuid(stage.home.ids.call)), 2);
  },
};

/** Outside, through the form behind a link. */
const waiting: Invariant = {
  what: 'no more wait behind a link than somebody can read',
  race: async (stage, width) => {
    const { owner, home, url } = stage;
    const input = {
      idempotencyKey: anyKey(),
      experimentId: home.ids.running,
      question: 'Et ?',
      until: day(9),
    };
    const { client } = home.lead;
    const { url: page } = await new ApiClient(url, client.cookie).mutate('openTestimonyLink', input, 'url');
    await owner.query(
      `INSERT INTO sent_testimonies (workspace_id, id, link_id, form_key, receipt_hash, statement, strength, heard_on)
       SELECT $1, gen_random_uuid(), l.id, gen_random_uuid(), sha256(n::text::bytea), 'plein', 'said', current_date
       FROM generate_series(1, $2::int) n,
         (SELECT id FROM testimony_links WHERE workspace_id = $1 ORDER BY opened_at DESC LIMIT 1) l`,
      [home.workspaceId, WAITING_MAX - 1],
    );
    const said = { statement: 's', sender: 'n', strength: 'said', heardOn: day(-1) };
    const path = new URL(String(page)).pathname;
    return Array.from({ length: width }, () => async () => {
      const answer = await new ApiClient(url).fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ ...said, formKey: anyKey() }).toString(),
      });
      return { outcome: String(answer.status) };
    });
  },
  broken: (stage) =>
    counted(
      stage,
      `SELECT greatest(0, max(each.count) - $2) AS count FROM (
         SELECT count(*) FROM sent_testimonies WHERE workspace_id = $1 AND standing = 'waiting' GROUP BY link_id) each`,
      WAITING_MAX,
    ),
};

export const CAPS: readonly Invariant[] = [tokens, webhooks, seats, waiting];
