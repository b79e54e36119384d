import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { ActingMember } from '../../database/acting-member.js';
import { containing } from '../../database/containing.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { visibleExperiment } from '../../experiments/visible-experiments.js';
import { SearchHit, type SearchHitRow } from '../search-hit.model.js';

const LARGEST_ANSWER = 50;

@Injectable()
export class Search {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What the text is found in: titles before other texts, then the newest. Nothing for an empty text. */
  async run(actor: ActingMember, text: string, first: number): Promise<SearchHit[]> {
    if (first < 1 || first > LARGEST_ANSWER) {
      const message = `"first" must be between 1 and ${LARGEST_ANSWER}.`;
      throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const pattern = containing(text);
    if (pattern === null) return [];
    const rows: SearchHitRow[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query(SEARCH, [
        actor.workspaceId,
        pattern,
        text.replaceAll('\0', '').normalize('NFC').trim(),
        first,
      ]),
    );
    return rows.map(SearchHit.from);
  }
}

/** Each source gives kind, id, number, title and the rest of its text; ids are ordered by time. */
const SOURCES = [
  `SELECT 'experiment', e.id, e.number, e.title, concat_ws(' · ', e.keeps, e.changes, e.abandoned_reason)
   FROM experiments e WHERE e.workspace_id = $1 AND ${visibleExperiment('e')}`,
  `SELECT 'hypothesis', h.id, h.number, coalesce(h.change, h.observation, h.measure, h.audience, ''),
     concat_ws(' · ', h.observation, h.audience, h.measure, h.target, h.rationale)
   FROM hypotheses h WHERE h.workspace_id = $1`,
  `SELECT 'benchmark', b.id, b.number, b.actor, concat_ws(' · ', b.action, b.result, b.context, b.sector, b.source_author)
   FROM benchmarks b WHERE b.workspace_id = $1`,
  `SELECT 'prototype', t.id, t.number, t.name, concat_ws(' · ', t.need, t.smallest_form, t.touchpoint)
   FROM prototypes t WHERE t.workspace_id = $1`,
  `SELECT 'project', p.id, NULL, p.name,
     concat_ws(' · ', p.purpose, p.audience, p.audience_aspiration, p.company_objective)
   FROM projects p WHERE p.workspace_id = $1`,
  `SELECT 'person', p.id, NULL, p.name, p.email FROM people p WHERE p.workspace_id = $1`,
  `SELECT 'learning', l.id, e.number, l.statement, l.limits
   FROM learnings l JOIN experiments e ON e.workspace_id = l.workspace_id AND e.id = l.experiment_id
   WHERE l.workspace_id = $1 AND ${visibleExperiment('e')}`,
];

const SEARCH = `
  WITH everything (kind, id, number, title, body) AS (${SOURCES.join('\n  UNION ALL\n  ')})
  SELECT kind, id, number, title,
    CASE WHEN title NOT ILIKE $2
      THEN substr(body, greatest(1, strpos(lower(body), lower($3)) - 60), 160) END AS excerpt
  FROM everything
  WHERE title ILIKE $2 OR body ILIKE $2
  ORDER BY title ILIKE $2 DESC, id DESC
  LIMIT $4`;
