import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { ActingMember } from '../database/acting-member.js';
import { todayOf } from '../database/moment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { inOrder } from '../graphql/batches.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seesAllProfiles, shownProfile } from '../people/profile-visibility.js';
import { InfluencerProfile, type ProfileRow } from './profile.model.js';

const SHOWN = (alias: string) => shownProfile(alias, { all: '$3', reader: '$4' });

/** People see their own answer whatever it is; of others only what those let them see. */
const PROFILES = `
  SELECT ip.person_id, ip.status, ip.help, ip.visibility, ip.monthly_hours, ip.paused_until::text,
    ip.answered_at, ip.version,
    coalesce((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'relay_count', (
        SELECT count(*)::int FROM influencer_topics o JOIN influencer_profiles op
          ON op.workspace_id = o.workspace_id AND op.person_id = o.person_id
        WHERE o.workspace_id = t.workspace_id AND o.topic_id = t.id AND ${SHOWN('op')})) ORDER BY t.name)
      FROM influencer_topics it JOIN topics t ON t.workspace_id = it.workspace_id AND t.id = it.topic_id
      WHERE it.workspace_id = ip.workspace_id AND it.person_id = ip.person_id), '[]') AS topics
  FROM influencer_profiles ip
  WHERE ip.workspace_id = $1 AND ip.person_id = ANY ($2) AND (${SHOWN('ip')} OR ip.person_id = $4)`;

/** The profiles that the reader may see, by the person's uuid, gathered per operation. */
@Injectable()
export class ProfileLoader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  load(context: RequestContext, personId: string): Promise<InfluencerProfile | null> {
    return this.of(context).load(personId);
  }

  private of(context: RequestContext): DataLoader<string, InfluencerProfile | null> {
    return context.loader(ProfileLoader, () => new DataLoader((ids) => this.batch(context.actor, ids)));
  }

  private async batch(actor: ActingMember, ids: readonly string[]): Promise<(InfluencerProfile | null)[]> {
    const rows: ProfileRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(PROFILES, [actor.workspaceId, ids, seesAllProfiles(actor), actor.personId]),
    );
    const today = todayOf(actor);
    return inOrder(
      ids,
      rows,
      (row) => row.person_id,
      (row) => InfluencerProfile.from(row, today),
    );
  }
}
