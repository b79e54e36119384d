import { handed, testimonyIn } from './feedback.js';
import { make } from './make.js';
import type { TestWorkspace } from './workspace.js';

/** A testimony of a running experiment that waits at a department, and one that was passed on there; the department has a referent. */
export async function furnishFeedback(
  { lead, coordinator }: TestWorkspace,
  {
    running,
    department,
    word,
  }: { readonly running: string; readonly department: string; readonly word: string },
): Promise<{ heard: string; feedback: string }> {
  const other = await make(coordinator, 'createDepartment', { name: `${word} écoute` }, 'department');
  const named = { id: other.id, version: 1, memberIds: [lead.id] };
  await coordinator.client.mutate('nameReferents', named, 'department { id }');
  const heard = await testimonyIn(lead, running, `${word} dit`);
  const why = { word: `${word} pourquoi` };
  const passed = await handed(lead, heard, other.id, why);
  const onwards = { answer: 'passedOn', reason: `${word} ailleurs`, departmentId: department };
  const answered = await lead.client.mutate(
    'answerFeedback',
    { id: passed.id, version: passed.version, ...onwards },
    'feedback { id }',
  );
  if (!answered.feedback) throw new Error(JSON.stringify(answered));
  const again = await testimonyIn(lead, running, `${word} redit`);
  return { heard, feedback: (await handed(lead, again, department, why)).id };
}
