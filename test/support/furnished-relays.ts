import { make } from './make.js';
import { anyKey, type TestWorkspace } from './workspace.js';

/** A topic, a relay, a referent, a file of people, and somebody forgotten. */
export async function furnishRelays(
  { coordinator, influencer }: TestWorkspace,
  { word, person }: { readonly word: string; readonly person: string },
) {
  const profile = { version: 0, topicIds: [], newTopics: [`${word} sujet`], help: `${word} aide` };
  const { person: relay } = await influencer.client.mutate(
    'setProfile',
    { ...profile, visibility: 'workspace', monthlyHours: 2 },
    'person { profile { topics { id } } }',
  );
  const { referent } = await coordinator.client.mutate(
    'askReferent',
    { idempotencyKey: anyKey(), personId: person, area: 'strategy' },
    'referent { id }',
  );
  const gone = await make(
    coordinator,
    'addPerson',
    { name: `${word} oubliée`, email: `oubliee@${word}.example.org` },
    'person',
  );
  await coordinator.client.mutate(
    'forgetPerson',
    { id: gone.id, saidOn: '2026-01-01', channel: 'mail', isUnderstood: true },
    'person { id }',
  );
  return {
    topic: relay.profile.topics[0].id as string,
    referent: referent.id as string,
    directoryImport: await importOf({ coordinator }, word),
  };
}

async function importOf({ coordinator }: Pick<TestWorkspace, 'coordinator'>, word: string): Promise<string> {
  const send = async (path: string) => {
    const response = await coordinator.client.fetch(`/api/people/imports${path}`, {
      ...{ method: 'POST', body: `Nom;E-mail\n${word} fichier;fichier@${word}.example.org\n` },
      headers: { 'content-type': 'text/csv', 'idempotency-key': anyKey() },
    });
    return (await response.json()) as any;
  };
  const { preview } = await send(`/preview?fileName=${word}.csv`);
  const done = await send(`?fileName=${word}.csv&expected=${preview.fingerprint}`);
  return done.import.id as string;
}
