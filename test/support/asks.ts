import { day } from './furniture-texts.js';
import { make } from './make.js';
import { anyKey, type TestMember } from './workspace.js';

/** The form of a decision asked of leadership. */
export const question = (more: object = {}) => ({
  ...{ question: 'Ouvrir le forum à toutes les directions ?', context: 'Le pilote a tenu ses promesses.' },
  ...{ dueOn: day(7), ...more },
});

export const ASK_FIELDS = `id version question context options dueOn state isOverdue closingWord askedBy { name } addressedTo { name }
  experiment { number } project { name } answers { answer word option reply answeredBy { name } }
  permissions { canAnswer canReply canWithdraw canClose }`;

export const askBy = (by: TestMember, more: object = {}): Promise<any> =>
  make(by, 'askForDecision', question(more), 'ask', ASK_FIELDS);

/** An act on a question in its last version: its payload. */
export async function onAsk(by: TestMember, name: string, id: string, more: object): Promise<any> {
  const { version } = await seenAsk(by, id);
  return by.client.mutate(name, { id, version, ...more }, `ask { ${ASK_FIELDS} }`);
}

export const seenAsk = async (by: TestMember, id: string): Promise<any> =>
  (await by.client.run(`query ($id: ID!) { ask(id: $id) { ${ASK_FIELDS} } }`, { id })).ask;

export const refusedWith = (payload: any): string[] =>
  payload.refusals?.map(({ code, field }: any) => `${field ?? ''} ${code}`.trim()) ?? [payload.__typename];

export const keyed = (input: object) => ({ idempotencyKey: anyKey(), ...input });
