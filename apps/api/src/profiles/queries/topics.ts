import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { seesAllProfiles, shownProfile } from '../../people/profile-visibility.js';
import { Topic, type TopicRow } from '../profile.model.js';

const TOPICS = `
  SELECT t.id, t.name, (SELECT count(*)::int FROM influencer_topics it JOIN influencer_profiles ip
      ON ip.workspace_id = it.workspace_id AND ip.person_id = it.person_id
    WHERE it.workspace_id = t.workspace_id AND it.topic_id = t.id
      AND ${shownProfile('ip', { all: '$2', reader: '$3' })}) AS relay_count
  FROM topics t WHERE t.workspace_id = $1`;

/** What relays are asked about. */
@Injectable()
export class TopicsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async all(actor: ActingMember): Promise<Topic[]> {
    const rows = await this.rows(actor, `${TOPICS} ORDER BY t.name LIMIT 1000`);
    return rows.map((row) => Topic.from(row));
  }

  async one(actor: ActingMember, id: string): Promise<Topic | null> {
    const [row] = await this.rows(actor, `${TOPICS} AND t.id = $4`, id);
    return row ? Topic.from(row) : null;
  }

  private rows(actor: ActingMember, statement: string, ...more: string[]): Promise<TopicRow[]> {
    const parameters = [actor.workspaceId, seesAllProfiles(actor), actor.personId, ...more];
    return this.unitOfWork.read(actor, (tx) => tx.query(statement, parameters));
  }
}
