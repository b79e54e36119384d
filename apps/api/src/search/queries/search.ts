import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { SEARCH_KINDS, SearchHit, type SearchHitRow, type SearchKind } from '../search-hit.model.js';
import { searchedWords } from '../searched-words.js';

const LARGEST_ANSWER = 50;

@Injectable()
export class Search {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What holds every word, in any form: titles before other texts, then the newest. Nothing for a text without words. */
  async run(actor: ActingMember, text: string, first: number): Promise<SearchHit[]> {
    if (first < 1 || first > LARGEST_ANSWER) {
      const message = `"first" must be between 1 and ${LARGEST_ANSWER}.`;
      throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const words = searchedWords(text);
    if (!words?.length) return [];
    const rows: SearchHitRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SEARCH, [actor.workspaceId, words, first]),
    );
    return rows.map(SearchHit.from);
  }
}

/** Each kind gives number, title and the rest of the text of the hit that it is. */
const SOURCES: Readonly<Record<SearchKind, string>> = {
  experiment: `SELECT e.number, e.title,
      concat_ws(' · ', e.keeps, e.changes, e.abandoned_reason, h.change, h.observation, h.audience, h.measure, h.target, h.rationale) AS body
    FROM experiments e LEFT JOIN hypotheses h ON h.workspace_id = $1 AND h.id = e.hypothesis_id
    WHERE e.workspace_id = $1 AND e.id = hit.object_id AND ${visibleExperiment('e')}`,
  hypothesis: `SELECT h.number, coalesce(h.change, h.observation, h.measure, h.audience, ''),
      concat_ws(' · ', h.observation, h.audience, h.measure, h.target, h.rationale)
    FROM hypotheses h WHERE h.workspace_id = $1 AND h.id = hit.object_id`,
  benchmark: `SELECT b.number, b.actor, concat_ws(' · ', b.action, b.result, b.context, b.sector, b.source_author)
    FROM benchmarks b WHERE b.workspace_id = $1 AND b.id = hit.object_id`,
  prototype: `SELECT t.number, t.name, concat_ws(' · ', t.need, t.smallest_form, t.touchpoint)
    FROM prototypes t WHERE t.workspace_id = $1 AND t.id = hit.object_id`,
  project: `SELECT NULL, p.name, concat_ws(' · ', p.purpose, p.audience, p.audience_aspiration, p.company_objective)
    FROM projects p WHERE p.workspace_id = $1 AND p.id = hit.object_id`,
  person: `SELECT NULL, p.name, p.email FROM people p WHERE p.workspace_id = $1 AND p.id = hit.object_id`,
  learning: `SELECT e.number, l.statement, l.limits
    FROM learnings l JOIN experiments e ON e.workspace_id = $1 AND e.id = l.experiment_id
    WHERE l.workspace_id = $1 AND l.id = hit.object_id AND ${visibleExperiment('e')}`,
};

const TEXT_OF_HIT = SEARCH_KINDS.map((kind) => `${SOURCES[kind]} AND hit.kind = '${kind}'`).join(
  '\n    UNION ALL ',
);

/** Private drafts that the viewer may see, found from the viewer, and what was learned in them. */
const SEEN = `
  SELECT e.id FROM experiments e WHERE e.workspace_id = $1 AND e.is_draft
    AND (e.owner_id = nullif(current_setting('app.member_id', true), '')::uuid OR e.id IN (
      SELECT seen.experiment_id FROM participations seen
      WHERE seen.workspace_id = $1 AND seen.person_id = levain_person() AND seen.status IN ('invited', 'accepted')))`;

/** `$2` the words, `$3` how many at most. The excerpt begins before the first of the words that stands there as it was typed. */
const SEARCH = `
  WITH drafts AS MATERIALIZED (${SEEN}),
  seen AS (SELECT id FROM drafts UNION ALL
    SELECT l.id FROM drafts JOIN learnings l ON l.workspace_id = $1 AND l.experiment_id = drafts.id),
  hits AS MATERIALIZED (SELECT * FROM levain_texts_found($2::text[], ARRAY(SELECT id FROM seen), $3::int))
  SELECT hit.kind, hit.object_id AS id, found.number, found.title,
    CASE WHEN NOT hit.in_title THEN substr(found.body, greatest(1, coalesce((
      SELECT min(nullif(strpos(levain_folded(found.body), word), 0)) FROM unnest($2::text[]) word), 1) - 60), 160) END AS excerpt
  FROM hits hit CROSS JOIN LATERAL (${TEXT_OF_HIT}) found
  ORDER BY hit.in_title DESC, hit.object_id DESC
  LIMIT $3`;
