import { roomThisMonth } from '@levain/domain/participations/load.js';
import { Injectable } from '@nestjs/common';
import type { ActingMember } from '../../database/acting-member.js';
import { todayOf } from '../../database/moment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { ExperimentRecord } from '../../experiments/experiment-record.js';
import { seesAllProfiles, shownProfile } from '../../people/profile-visibility.js';
import { SuggestedMentor, type MentorRow } from '../lone-lead.model.js';
import { loadsOf } from '../person-load.js';

/**
 * Relays who consented to be listed, are not in the experiment nor on a pause, and have something to do with it: a topic that its words or its
 * calls name, a department of its project, or an experiment of their own that came to a confirmed verdict. Those without room
 * this month are left alone.
 */
@Injectable()
export class Mentors {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(actor: ActingMember, record: ExperimentRecord): Promise<SuggestedMentor[]> {
    return this.unitOfWork.read(actor, async (tx) => {
      const rows: Omit<MentorRow, 'room'>[] = await tx.query(SELECT_MENTORS, [
        ...[actor.workspaceId, record.id, record.project_id, record.owner_person_id],
        ...[wordsOf(record), todayOf(actor), seesAllProfiles(actor), actor.personId],
      ]);
      const loads = await loadsOf(
        tx,
        actor,
        rows.map(({ person_id }) => person_id),
      );
      return rows
        .map((row) => {
          const load = loads.get(row.person_id)!;
          return SuggestedMentor.from({
            ...row,
            room: roomThisMonth(load, load.commitments, todayOf(actor)),
          });
        })
        .filter(({ room }) => room === null || room > 0)
        .slice(0, MOST);
    });
  }
}

const MOST = 5;

const wordsOf = ({ title, hypothesis }: ExperimentRecord): string =>
  [title, hypothesis?.observation, hypothesis?.audience, hypothesis?.change, hypothesis?.rationale]
    .filter(Boolean)
    .join(' ');

const SELECT_MENTORS = `
  SELECT person_id, topics, array_remove(ARRAY[CASE WHEN cardinality(topics) > 0 THEN 'topic' END,
    CASE WHEN in_department THEN 'department' END, CASE WHEN has_led THEN 'ledToVerdict' END], NULL) AS reasons
  FROM (
    SELECT p.id AS person_id, p.name,
      ARRAY(SELECT topic.name FROM influencer_topics chosen
        JOIN topics topic ON topic.workspace_id = chosen.workspace_id AND topic.id = chosen.topic_id
        WHERE chosen.workspace_id = $1 AND chosen.person_id = p.id
          AND (strpos(lower($5), lower(topic.name)) > 0 OR EXISTS (SELECT FROM call_topics named
            JOIN calls call ON call.workspace_id = named.workspace_id AND call.id = named.call_id
            WHERE named.workspace_id = $1 AND named.topic_id = topic.id AND call.experiment_id = $2))
        ORDER BY topic.name) AS topics,
      EXISTS (SELECT FROM project_departments linked WHERE linked.workspace_id = $1 AND linked.project_id = $3
        AND linked.department_id = p.department_id) AS in_department,
      EXISTS (SELECT FROM experiments led
        JOIN members owner ON owner.workspace_id = led.workspace_id AND owner.id = led.owner_id
        JOIN evaluations ev ON ev.workspace_id = led.workspace_id AND ev.experiment_id = led.id
        WHERE led.workspace_id = $1 AND owner.person_id = p.id AND ev.confirmed_at IS NOT NULL AND NOT led.is_draft) AS has_led
    FROM influencer_profiles profile
    JOIN people p ON p.workspace_id = profile.workspace_id AND p.id = profile.person_id
    WHERE profile.workspace_id = $1 AND ${shownProfile('profile', { all: '$7', reader: '$8' })}
      AND (profile.paused_until IS NULL OR profile.paused_until < $6::date)
      AND p.left_at IS NULL AND p.forgotten_at IS NULL AND p.id <> $4
      AND NOT EXISTS (SELECT FROM participations known WHERE known.workspace_id = $1 AND known.experiment_id = $2
        AND known.person_id = p.id)
  ) relay
  WHERE cardinality(topics) > 0 OR in_department OR has_led
  ORDER BY name, person_id LIMIT 40`;
