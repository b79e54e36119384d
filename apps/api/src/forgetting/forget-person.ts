import { FORGOTTEN_NAME, type Wish } from '@levain/domain/people/forgetting.js';
import { anAdminRemains } from '@levain/domain/members/last-admin.js';
import { refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { done, notFound, refused, type CommandResult } from '../database/command-result.js';
import { EventLog } from '../database/event-log.js';
import { lockRow } from '../database/lock-row.js';
import { momentOf } from '../database/moment.js';
import { KeptMail } from '../mail/kept-mail.js';
import { lockActiveAdmins } from '../members/active-admins.js';
import { keepForgotten } from '../people/forgotten-addresses.js';
import { closeAccount, eraseTraces, ownObjects } from './traces.js';

interface Known {
  name: string;
  email: string | null;
  email_key: string | null;
  site: string | null;
  forgotten_at: Date | null;
}

interface Account {
  id: string;
  email: string;
  email_key: string;
}

/** Their words, as they may stand in the history. */
interface OwnWords {
  readonly name: string;
  readonly others: readonly string[];
}

/**
 * Forgets somebody, whoever asked for it on their behalf: everything that is theirs goes, and an unnamed row remains, so that what was
 * counted stays counted (docs/adr/0011). It cannot be undone.
 */
@Injectable()
export class ForgetPerson {
  constructor(
    private readonly eventLog: EventLog,
    private readonly keptMail: KeptMail,
  ) {}

  async within(
    tx: EntityManager,
    actor: ActingPerson,
    { personId, wish }: { readonly personId: string; readonly wish?: Wish },
  ): Promise<CommandResult<{ id: string }>> {
    const admins = await lockActiveAdmins(tx, actor);
    const person = await lockRow<Known>(tx, actor, 'people', personId);
    if (!person) return notFound;
    if (person.forgotten_at) return refused([refusal('PERSON_FORGOTTEN')]);
    const [account]: Account[] = await tx.query(
      'SELECT id, email, email_key FROM members WHERE workspace_id = $1 AND person_id = $2 FOR UPDATE',
      [actor.workspaceId, personId],
    );
    const remains = account ? anAdminRemains(admins, account.id) : null;
    if (remains && !remains.ok) return refused(remains.refusals);
    const objects = await ownObjects(tx, actor, personId);
    const words = await this.forget(tx, actor, { personId, person, account });
    const history = await scrubHistory(tx, actor, { personId, objects, words });
    await this.keptMail.forget(tx, actor, [words.name, ...words.others]);
    await this.eventLog.append(tx, actor, {
      kind: 'personForgotten',
      objectType: 'person',
      objectId: personId,
      after: { ...wish, history },
    });
    return done({ id: personId });
  }

  private async forget(
    tx: EntityManager,
    actor: ActingPerson,
    { personId, person, account }: { personId: string; person: Known; account: Account | undefined },
  ): Promise<OwnWords> {
    const addresses = [person.email, person.email_key, account?.email, account?.email_key];
    const [profile]: { help: string | null }[] = await tx.query(
      'SELECT help FROM influencer_profiles WHERE workspace_id = $1 AND person_id = $2',
      [actor.workspaceId, personId],
    );
    await onBehalfOf(tx, personId, () => eraseTraces(tx, actor, personId), actor.personId);
    for (const key of new Set([person.email_key, account?.email_key]))
      if (key) await keepForgotten(tx, actor, key);
    if (account)
      await closeAccount(tx, actor, { id: account.id, emailKey: account.email_key }, momentOf(actor));
    await tx.query(
      `UPDATE people SET name = $3, email = NULL, email_key = NULL, manager_id = NULL, site = NULL, locale = NULL,
         forgotten_at = $4, version = version + 1 WHERE workspace_id = $1 AND id = $2`,
      [actor.workspaceId, personId, FORGOTTEN_NAME, momentOf(actor)],
    );
    await tx.query(
      `UPDATE outbox SET last_error = NULL WHERE workspace_id = $1 AND EXISTS (
         SELECT FROM unnest($2::text[]) word WHERE position(lower(word) IN lower(last_error)) > 0)`,
      [actor.workspaceId, addresses.filter((each) => each)],
    );
    return { name: person.name, others: [...addresses, profile?.help].filter((each) => each != null) };
  }
}

/** Policies let only the person touch some of their rows: for those, the transaction is theirs. */
async function onBehalfOf(
  tx: EntityManager,
  personId: string,
  work: () => Promise<void>,
  back: string,
): Promise<void> {
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [personId]);
  await work();
  await tx.query(`SELECT set_config('app.person_id', $1, true)`, [back]);
}

/** The hash of what is left of each event, by its number: the event of the forgetting vouches for them (docs/adr/0017). */
type LeftOver = Readonly<Record<string, string>>;

/** A name that somebody else bears is only taken out of the events about the person. */
async function scrubHistory(
  tx: EntityManager,
  actor: ActingPerson,
  { personId, objects, words }: { personId: string; objects: readonly string[]; words: OwnWords },
): Promise<LeftOver> {
  const [others]: { namesakes: number }[] = await tx.query(
    'SELECT count(*)::int AS namesakes FROM people WHERE workspace_id = $1 AND lower(name) = lower($2)',
    [actor.workspaceId, words.name],
  );
  const scrub = async (said: readonly string[], hasNamesake: boolean): Promise<LeftOver> => {
    const [scrubbed]: { left: LeftOver }[] = await tx.query(
      'SELECT levain_scrub_events($1, $2, $3, $4) AS left',
      [personId, objects, said, hasNamesake],
    );
    return scrubbed!.left;
  };
  const left = await scrub([words.name, ...words.others], others!.namesakes > 0);
  return others!.namesakes > 0 ? { ...left, ...(await scrub(words.others, false)) } : left;
}
