import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';

/** What a project form holds; ids are those of the records, checked by whoever loads them. */
export interface ProjectInput {
  readonly name?: string | null;
  readonly purpose?: string | null;
  readonly audience?: string | null;
  readonly audienceAspiration?: string | null;
  readonly companyObjective?: string | null;
  readonly departmentIds?: readonly string[] | null;
  readonly sponsorId?: string | null;
  readonly coLeadIds?: readonly string[] | null;
}

/** A social or digital project, with what its audience hopes for beside what the company wants. */
export interface Project {
  readonly name: string;
  readonly purpose: string;
  readonly audience: string;
  readonly audienceAspiration: string;
  readonly companyObjective: string;
  readonly departmentIds: readonly string[];
  readonly sponsorId: string | null;
  readonly coLeadIds: readonly string[];
}

function distinct(refusals: Refusal[], field: string, ids: readonly string[] | null | undefined) {
  const given = ids ?? [];
  given.forEach((id, index) => {
    if (given.indexOf(id) < index)
      refusals.push(refusal('DUPLICATE_ITEM', `${field}.${index}`, { value: id }));
  });
  return [...given];
}

/**
 * A project as it is kept. Both sides are asked: refuses `AUDIENCE_ASPIRATION_MISSING` and
 * `COMPANY_OBJECTIVE_MISSING` beside a missing name, purpose or audience (`TEXT_REQUIRED`), texts too long, and the
 * same department or co-lead twice.
 */
export function draftProject(input: ProjectInput): Result<Project> {
  const refusals: Refusal[] = [];
  const project: Project = {
    name: requiredText(refusals, 'name', input.name, { max: LINE_MAX }),
    purpose: requiredText(refusals, 'purpose', input.purpose),
    audience: requiredText(refusals, 'audience', input.audience),
    audienceAspiration: requiredText(refusals, 'audienceAspiration', input.audienceAspiration, {
      code: 'AUDIENCE_ASPIRATION_MISSING',
    }),
    companyObjective: requiredText(refusals, 'companyObjective', input.companyObjective, {
      code: 'COMPANY_OBJECTIVE_MISSING',
    }),
    departmentIds: distinct(refusals, 'departmentIds', input.departmentIds),
    sponsorId: input.sponsorId ?? null,
    coLeadIds: distinct(refusals, 'coLeadIds', input.coLeadIds),
  };
  return unlessRefused(refusals, () => project);
}
