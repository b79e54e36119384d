/**
 * SQL condition, as `leads` of the domain says it: the member whose operation this is owns the experiment, co-leads its project, or
 * takes part as co-lead.
 */
export const leadsExperiment = (
  alias: string,
): string => `(${alias}.owner_id = nullif(current_setting('app.member_id', true), '')::uuid
    OR EXISTS (SELECT FROM participations lead WHERE lead.workspace_id = ${alias}.workspace_id
      AND lead.experiment_id = ${alias}.id AND lead.person_id = levain_person()
      AND lead.status = 'accepted' AND lead.role IN ('owner', 'coLead'))
    OR EXISTS (SELECT FROM project_co_leads lead WHERE lead.workspace_id = ${alias}.workspace_id
      AND lead.project_id = ${alias}.project_id AND lead.member_id = nullif(current_setting('app.member_id', true), '')::uuid))`;
