/**
 * SQL condition: the experiment may be seen by the member whose operation this is, or by the person who opened a personal link. A
 * private draft is seen by its owner and by the people who were invited to it or joined it, everywhere: in lists, links, evidence,
 * search.
 */
export const visibleExperiment = (alias: string): string => `(NOT ${alias}.is_draft
    OR ${alias}.owner_id = nullif(current_setting('app.member_id', true), '')::uuid
    OR EXISTS (
      SELECT FROM participations seen
      WHERE seen.workspace_id = ${alias}.workspace_id AND seen.experiment_id = ${alias}.id
        AND seen.status IN ('invited', 'accepted') AND seen.person_id = levain_person()))`;
