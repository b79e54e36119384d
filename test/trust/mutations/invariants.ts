import { newSecretToken } from '../../../apps/api/src/access/secret-token.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { ApiClient } from '../../support/api-client.js';
import { addMember, anyKey } from '../../support/workspace.js';
import { CAPS } from './caps.js';
import { ask } from './own-calls.js';
import { called, counted, happened, once, rowsOf, runners, unique, type Invariant } from './race.js';

const invitationUsedOnce: Invariant = {
  what: 'a link of invitation opens one session',
  race: async (stage, width) => {
    const { url, owner, home } = stage;
    const { actor } = await addMember(stage, home.workspaceId, 'influencer', 'invitée');
    const token = newSecretToken(home.workspaceId);
    await owner.query('DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2', [
      ...[home.workspaceId, actor.memberId],
    ]);
    await owner.query(
      `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '1 day')`,
      [home.workspaceId, newId(), actor.memberId, token.hash],
    );
    const input = { token: token.text, name: 'invitée', password: 'levure et farine de seigle' };
    return Array.from({ length: width }, () => {
      const asked = { client: new ApiClient(url), name: 'acceptMemberInvitation', variables: { input } };
      return () => ask(asked);
    });
  },
  broken: async (stage) => {
    const accepted = await happened(stage, ['memberInvitationAccepted']);
    const sessions = await counted(
      stage,
      `SELECT count(*) FROM sessions s JOIN people p ON p.name = 'invitée'
      JOIN members m ON m.person_id = p.id AND m.id = s.member_id WHERE s.workspace_id = $1`,
    );
    return Math.abs(accepted - 1) + Math.abs(sessions - 1);
  },
};

/** Two admins, each of whom disables the other. */
const lastAdminStays: Invariant = {
  what: 'an admin remains',
  race: async (stage, width) => {
    const { owner, home } = stage;
    const [first, second] = [home.admin, await addMember(stage, home.workspaceId, 'admin', 'seconde')];
    await owner.query(`UPDATE members SET password_hash = 'x' WHERE workspace_id = $1 AND role = 'admin'`, [
      home.workspaceId,
    ]);
    const { rows } = await owner.query<{ id: string; version: number }>(
      'SELECT id, version FROM members WHERE id = ANY ($1)',
      [[first.actor.memberId, second.actor.memberId]],
    );
    const disabled = (by: typeof first, other: typeof first) => {
      const { version } = rows.find(({ id }) => id === other.actor.memberId)!;
      return called(stage, by, 'disableMember', { id: other.id, version });
    };
    return runners([disabled(first, second), disabled(second, first)], width);
  },
  broken: async (stage) => {
    const left = await counted(stage, rowsOf('members', `role = 'admin' AND disabled_at IS NULL`));
    return left === 0 ? 1 : 0;
  },
};

const numbersFollow: Invariant = {
  what: 'the numbers of experiments follow each other',
  race: (stage, width) => {
    const input = { idempotencyKey: anyKey(), experiment: { title: 'Numérotée', benchmarkIds: [] } };
    return Promise.resolve(runners([called(stage, stage.home.lead, 'createExperiment', input)], width));
  },
  broken: (stage) =>
    counted(
      stage,
      `SELECT abs(max(number) - (SELECT max(number) FROM kept.experiments WHERE workspace_id = $1) - count(*))
         + count(*) - count(DISTINCT number) + (count(*) = 0)::int AS count
       FROM experiments WHERE workspace_id = $1 AND title = 'Numérotée'`,
    ),
};

/** A key of one's own writes once, whoever else sends it too. */
const keys: Invariant = {
  what: 'a key writes once',
  race: (stage, width) => {
    const project = {
      ...{ name: 'Une seule fois', purpose: 'But', audience: 'Public', audienceAspiration: 'Envie' },
      ...{ companyObjective: 'Objectif', coLeadIds: [], departmentIds: [] },
    };
    const input = { idempotencyKey: anyKey(), project };
    const asked = called(stage, stage.home.lead, 'createProject', input);
    return Promise.resolve(Array.from({ length: width }, () => () => ask(asked)));
  },
  broken: async (stage) =>
    Math.abs((await counted(stage, rowsOf('projects', `name = 'Une seule fois'`))) - 1),
};

/** Each names the one before, as links of a chain. */
const packs: Invariant = {
  what: 'frozen boards follow each other in one line',
  race: (stage, width) => {
    const scope = { departmentId: stage.home.ids.department };
    const input = { idempotencyKey: anyKey(), title: 'Conseil', note: 'n', scope };
    return Promise.resolve(runners([called(stage, stage.home.lead, 'freezePack', input)], width));
  },
  broken: (stage) =>
    counted(
      stage,
      `SELECT count(*) - count(DISTINCT coalesce(previous_id::text, scope_key)) AS count
       FROM packs WHERE workspace_id = $1`,
    ),
};

const ONCE: readonly Invariant[] = [
  once('a server is set up once', ['setUpWorkspace'], ['workspaceSetUp']),
  once('a link to another password serves once', ['resetPassword'], ['passwordReset']),
  once('a test starts once', ['startTest'], ['experimentStarted']),
  once('a test ends in one way', ['endTest', 'abandonTest'], ['testEnded', 'testAbandoned']),
  once('a verdict is recorded once', ['recordVerdict'], ['verdictRecorded']),
  once(
    'a verdict is reviewed once by the same person',
    ['reviewVerdict'],
    ['verdictConfirmed', 'verdictContested'],
  ),
  once('an evaluation closes once', ['closeEvaluation'], ['evaluationClosed']),
  once('an experiment has one decision', ['decide'], ['decisionTaken']),
  once('feedback is answered once', ['answerFeedback'], ['feedbackAnswered']),
  once('feedback waits once in a department', ['handFeedback'], ['feedbackHanded']),
  once('a task ends in one way', ['completeTask', 'dropTask'], ['taskCompleted', 'taskDropped']),
  once('an offer is answered once', ['answerVolunteer'], ['volunteerAccepted', 'volunteerDeclined']),
  once('somebody offers themselves once', ['volunteerForCall'], ['volunteerOffered']),
  once('a call closes once', ['closeCall'], ['callClosed']),
  once(
    'what somebody sent is taken or left',
    ['acceptSentTestimony', 'declineSentTestimony'],
    ['testimonyRecorded', 'sentTestimonyDeclined'],
  ),
  once(
    'somebody says once what a learning is to them',
    ['takeStance'],
    ['learningConfirmed', 'learningContested'],
  ),
  once('a line of costs is corrected once', ['correctCost'], ['costCorrected']),
  once('a return is corrected once', ['correctReturn'], ['returnCorrected']),
  once('an import is undone once', ['undoImport'], ['importUndone']),
  once('a file of people is undone once', ['undoDirectoryImport'], ['directoryImportUndone']),
  once('a referent is removed once', ['removeReferent'], ['referentRemoved']),
  once('somebody is thanked once for the same by the same', ['thank'], ['personThanked']),
  once('the same digest starts once', ['startDigest'], ['digestStarted']),
  once('an address outside is invited once', ['inviteReader'], ['readerInvited']),
  once('a goal closes once', ['closeGoal'], ['goalClosed']),
  once('somebody is invited to take part once', ['inviteParticipant'], ['participantInvited']),
  once('somebody takes part once', ['joinExperiment'], ['participantJoined']),
  once(
    'an invitation to take part is answered once',
    ['answerInvitation'],
    ['invitationAccepted', 'invitationDeclined'],
  ),
  once('a referent is asked once for an area', ['askReferent'], ['referentAsked']),
  once('a referent answers once', ['answerReferent'], ['referentAnswered']),
  once('whoever was named answers once', ['answerNomination'], ['profileAnswered']),
  once('somebody leaves the organisation once', ['markPersonLeft'], ['personLeft']),
  once('somebody is forgotten once', ['forgetPerson'], ['personForgotten']),
];

const UNIQUE: readonly Invariant[] = [
  unique('a name is one department', {
    ...{ by: 'coordinator', name: 'createDepartment', input: { name: 'Un seul' } },
    count: rowsOf('departments', `name = 'Un seul'`),
  }),
  unique('a name is one topic', {
    ...{ by: 'coordinator', name: 'createTopic', input: { name: 'Un seul' } },
    count: rowsOf('topics', `name = 'Un seul'`),
  }),
  unique('an address is one person', {
    ...{ by: 'coordinator', name: 'addPerson', input: { name: 'Une', email: 'une@ex.org' } },
    count: rowsOf('people', `email_key = 'une@ex.org'`),
  }),
  unique('an address is one member', {
    ...{ by: 'admin', name: 'inviteMember', input: { name: 'Une', email: 'une@ex.org', role: 'lead' } },
    count: rowsOf('members', `email_key = 'une@ex.org'`),
  }),
];

export const INVARIANTS: readonly Invariant[] = [
  ...[invitationUsedOnce, lastAdminStays, numbersFollow, keys, packs],
  ...CAPS,
  ...ONCE,
  ...UNIQUE,
];
