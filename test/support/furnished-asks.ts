import { ASK_FIELDS, question } from './asks.js';
import { make } from './make.js';
import { anyKey, type TestWorkspace } from './workspace.js';

interface Asked {
  readonly word: string;
  readonly running: string;
  readonly project: string;
  readonly department: string;
}

/** A decision asked about an experiment that was answered after a question back, one that waits, and a shared and pinned board. */
export async function furnishAsks(
  { lead, leadership }: TestWorkspace,
  { word, running, project, department }: Asked,
): Promise<{ ask: string; savedBoard: string }> {
  const text = {
    question: `${word} question`,
    context: `${word} contexte`,
    options: [`${word} un`, `${word} deux`],
  };
  const { id, version } = await make(lead, 'askForDecision', question({ ...text, aboutId: running }), 'ask');
  const act = async (by: typeof lead, name: string, input: object) => {
    const payload = await by.client.mutate(name, input, `ask { ${ASK_FIELDS} }`);
    if (!payload.__typename.endsWith('Success')) throw new Error(`${name}: ${JSON.stringify(payload)}`);
  };
  await act(leadership, 'answerAsk', { id, version, answer: 'ask', word: `${word} pourquoi` });
  await act(lead, 'replyToAsk', { id, version: version + 1, reply: `${word} parce que` });
  await make(
    lead,
    'askForDecision',
    question({ ...text, aboutId: project, addressedToId: leadership.id }),
    'ask',
  );
  const board = { name: `${word} tableau`, level: 'executive', isShared: true };
  const scope = { departmentId: department, projectId: project, from: '2026-01-01', to: '2026-12-31' };
  const saved = await make(lead, 'saveBoard', { idempotencyKey: anyKey(), ...board, scope }, 'savedBoard');
  await lead.client.mutate('pinSavedBoard', { id: saved.id, isPinned: true }, 'savedBoard { id }');
  return { ask: id, savedBoard: saved.id };
}
