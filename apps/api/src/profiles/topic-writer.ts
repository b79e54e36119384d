import { draftTopic, TOPICS_MAX, type Topic } from '@levain/domain/people/profile.js';
import { refusal, type Refusal } from '@levain/domain/refusal.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActingPerson } from '../database/acting-member.js';
import { EventLog } from '../database/event-log.js';
import { momentOf } from '../database/moment.js';
import { newId } from '../database/new-id.js';

/** Topics as a person names them: some that exist, by uuid, others by a name of their own. */
export interface WantedTopics {
  readonly ids: readonly (string | null)[];
  readonly names: readonly string[];
}

/** Topics are found by what they say, whatever the case and accents; a new one is created once. */
@Injectable()
export class TopicWriter {
  constructor(private readonly eventLog: EventLog) {}

  /** The uuids of the topics; one that is unknown or cannot be named adds a refusal at `topicIds.n` or `newTopics.n`. */
  async uuids(
    tx: EntityManager,
    actor: ActingPerson,
    refusals: Refusal[],
    { ids, names }: WantedTopics,
  ): Promise<string[]> {
    const before = refusals.length;
    if (ids.length + names.length > TOPICS_MAX)
      refusals.push(refusal('TOO_MANY_ITEMS', 'topicIds', { max: TOPICS_MAX }));
    const known = await this.known(tx, actor, refusals, ids);
    const drafts = names.map((name, index) => draftTopic(name, `newTopics.${index}`));
    for (const draft of drafts) if (!draft.ok) refusals.push(...draft.refusals);
    if (refusals.length > before) return [];
    const created: string[] = [];
    for (const draft of drafts) if (draft.ok) created.push((await this.found(tx, actor, draft.value)).id);
    return [...new Set([...known, ...created])];
  }

  /** The topic of that name, created when there is none. */
  async found(
    tx: EntityManager,
    actor: ActingPerson,
    topic: Topic,
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const [added]: { id: string }[] = await tx.query(
      `INSERT INTO topics (workspace_id, id, name, name_key, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (workspace_id, name_key) DO NOTHING RETURNING id`,
      [actor.workspaceId, newId(), topic.name, topic.key, momentOf(actor)],
    );
    if (added) {
      const event = { kind: 'topicCreated', objectType: 'topic', objectId: added.id } as const;
      await this.eventLog.append(tx, actor, { ...event, after: { topic: topic.name } });
      return { id: added.id, isNew: true };
    }
    const [there]: { id: string }[] = await tx.query(
      'SELECT id FROM topics WHERE workspace_id = $1 AND name_key = $2',
      [actor.workspaceId, topic.key],
    );
    return { id: there!.id, isNew: false };
  }

  private async known(
    tx: EntityManager,
    actor: ActingPerson,
    refusals: Refusal[],
    ids: readonly (string | null)[],
  ): Promise<string[]> {
    const asked = ids.filter((id) => id !== null);
    const rows: { id: string }[] = asked.length
      ? await tx.query('SELECT id FROM topics WHERE workspace_id = $1 AND id = ANY ($2)', [
          actor.workspaceId,
          asked,
        ])
      : [];
    const there = new Set(rows.map(({ id }) => id));
    ids.forEach((id, index) => {
      if (!id || !there.has(id)) refusals.push(refusal('NOT_FOUND', `topicIds.${index}`));
    });
    return asked.filter((id) => there.has(id));
  }
}
