import { dayFromNow } from './experiment-builder.js';
import { make } from './make.js';
import type { TestWorkspace } from './workspace.js';

/** A call with somebody who waits, and an invitation declined for somebody else, in what the admin leads too. */
export async function furnishCalls(
  workspace: TestWorkspace,
  given: { word: string; running: string; ready: string; topic: string; person: string },
): Promise<{ call: string; volunteer: string; declined: string }> {
  const { lead, admin } = workspace;
  const { word, running, ready, topic, person } = given;
  const willing = await workspace.join('influencer', `${word} volontaire`);
  const unwilling = await workspace.join('influencer', `${word} occupé`);
  const wanted = { role: 'tester', wanted: `${word} essai`, place: `${word} lieu`, learns: `${word} écoute` };
  const call = await make(
    lead,
    'postCall',
    { ...wanted, experimentId: ready, until: dayFromNow(20), seats: 2, topicIds: [topic] },
    'call',
  );
  const offer = { idempotencyKey: `${word} offre`, callId: call.id, word: `${word} volontiers` };
  const offered = await willing.client.mutate('volunteerForCall', offer, 'call { ownOffer { id } }');
  const role = { experimentId: running, personId: admin.personId, role: 'coLead' };
  const leading = await make(lead, 'inviteParticipant', role, 'participation');
  await admin.client.mutate(
    'answerInvitation',
    { id: leading.id, version: 1, accept: true },
    'participation { id }',
  );
  const asked = {
    experimentId: running,
    personId: unwilling.personId,
    role: 'critic',
    learns: `${word} regard`,
  };
  const invited = await make(lead, 'inviteParticipant', asked, 'participation');
  const no = {
    id: invited.id,
    version: 1,
    accept: false,
    reason: `${word} congés`,
    suggestedPersonId: person,
  };
  const declined = await unwilling.client.mutate('answerInvitation', no, 'participation { id }');
  return {
    call: call.id as string,
    volunteer: offered.call.ownOffer.id as string,
    declined: declined.participation.id as string,
  };
}
