import { make } from './make.js';
import { actOn, resistance } from './objections.js';
import { anyKey, type TestWorkspace } from './workspace.js';

/** A named resistance to a project, and one to the workspace that became a hypothesis. */
export async function furnishObjections(
  { lead, coordinator }: TestWorkspace,
  {
    project,
    department,
    word,
  }: { readonly project: string; readonly department: string; readonly word: string },
): Promise<{ objection: string }> {
  const objection = resistance({
    ...{ statement: `${word} refus`, details: `${word} raison`, word: `${word} mot` },
    ...{ kind: 'other', kindLabel: `${word} autre`, departmentId: department, isNamed: true },
  });
  const { id } = await make(lead, 'raiseObjection', { aboutId: project, objection }, 'objection');
  const other = await make(lead, 'raiseObjection', { objection }, 'objection');
  const turned = { idempotencyKey: anyKey(), reason: `${word} test` };
  await actOn(coordinator, other.id, 'turnIntoHypothesis', turned);
  return { objection: id };
}
