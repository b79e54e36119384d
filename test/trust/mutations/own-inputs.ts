import type pg from 'pg';
import { newSecretToken } from '../../../apps/api/src/access/secret-token.js';
import { Passwords } from '../../../apps/api/src/access/passwords.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { costOf, gainOf } from '../../support/furnished-direction.js';
import { day, taskOf, testimonyOf } from '../../support/furniture-texts.js';
import type { Hands } from '../../support/foreign-calls/hands.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { roundOf } from '../../support/nomination-rounds.js';
import { anyKey, type TestMember } from '../../support/workspace.js';

/** What stands behind the calls: the database as its owner sees it, and the members. */
export interface Behind {
  readonly owner: pg.Client;
  readonly home: FurnishedWorkspace;
  /** The identity provider. */
  readonly issuer: string;
}

/** Where the calls that are made across workspaces would be refused at home, or say nothing new. */
export interface OwnCall {
  by?(home: FurnishedWorkspace): TestMember;
  /** Mutations that have to come before, in their own calls. */
  readonly first?: readonly string[];
  /** What no mutation brings about. */
  arrange?(hands: Hands, behind: Behind): Promise<unknown>;
  /** Its own inputs; without them those of the calls across workspaces. */
  inputs?(hands: Hands, behind: Behind): readonly object[] | Promise<readonly object[]>;
}

const uuid = (id: string): string => id.split('_')[1]!;
const keyed = (more: object): object => ({ idempotencyKey: anyKey(), ...more });
const EXPERIENCE = { stance: 'confirm', happened: 'h', context: 'c' };

/** As if the round were still open, and its people had last been asked before yesterday. */
const OPEN_ROUND: OwnCall = {
  by: ({ coordinator }) => coordinator,
  arrange: ({ own }, { owner }) =>
    owner.query(
      `UPDATE nomination_rounds SET closed_at = NULL, cancelled_at = NULL, ends_on = current_date + 5,
         last_asked_at = now() - interval '2 days' WHERE id = $1`,
      [uuid(own.round)],
    ),
};
const SECRET = newSecretToken('00000000-0000-7000-8000-000000000000').text.split('.')[1]!;
const PASSWORD = 'levure et farine de seigle';
let hashed: Promise<string> | undefined;

/** Members are furnished without a password. */
async function givePassword({ email }: Hands, { owner }: Behind): Promise<void> {
  hashed ??= new Passwords().hash(PASSWORD);
  await owner.query('UPDATE members SET password_hash = $2 WHERE email = $1', [email, await hashed]);
}

const OTHER_DEPARTMENT = newId();

/** Signing in, and what links that came by mail open. */
const ACCESS: Readonly<Record<string, OwnCall>> = {
  acceptMemberInvitation: {
    arrange: ({ own, workspaceId }, { owner }) =>
      owner.query(
        `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
         VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), now() + interval '1 day')`,
        [workspaceId, newId(), uuid(own.member), SECRET],
      ),
    inputs: ({ workspaceId }) => [{ name: 'n', password: PASSWORD, token: `${workspaceId}.${SECRET}` }],
  },
  changePassword: {
    arrange: givePassword,
    inputs: () => [{ currentPassword: PASSWORD, newPassword: 'un autre four et une autre farine' }],
  },
  linkIdentity: { arrange: givePassword, inputs: () => [{ password: PASSWORD }] },
  requestPasswordReset: { arrange: givePassword },
  resetPassword: {
    arrange: async (hands, behind) => {
      await givePassword(hands, behind);
      await behind.owner.query(
        `INSERT INTO password_resets (workspace_id, id, member_id, token_hash, expires_at)
         VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), now() + interval '1 hour')`,
        [hands.workspaceId, newId(), behind.home.lead.actor.memberId, SECRET],
      );
    },
    inputs: ({ workspaceId }) => [
      { token: `${workspaceId}.${SECRET}`, password: 'un autre four et une autre farine' },
    ],
  },
  // As on a server where there is only a demonstration; no workspace becomes one, so it is noted by hand that it was written.
  setUpWorkspace: {
    arrange: (_, { owner }) =>
      owner.query(`BEGIN; SET LOCAL session_replication_role = replica; UPDATE workspaces SET is_demo = true;
        INSERT INTO kept.touches (transaction, name, act) VALUES (pg_current_xact_id(), 'workspaces', 'UPDATE'); COMMIT`),
  },
  signIn: { arrange: givePassword, inputs: ({ email }) => [{ email, password: PASSWORD }] },
  unlinkIdentity: {
    arrange: async (hands, behind) => {
      await givePassword(hands, behind);
      await behind.owner.query(
        `INSERT INTO member_identities (workspace_id, member_id, issuer, subject) VALUES ($1, $2, $3, 'elle')`,
        [hands.workspaceId, behind.home.lead.actor.memberId, behind.issuer],
      );
    },
    inputs: () => [{ password: PASSWORD }],
  },
};

const NETWORK: Readonly<Record<string, OwnCall>> = {
  answerNomination: {
    by: ({ admin }) => admin,
    inputs: async (_, { owner, home }) => {
      const { rows } = await owner.query<{ id: string }>(
        'SELECT id FROM round_nominees WHERE workspace_id = $1 AND person_id = $2',
        [home.workspaceId, home.admin.actor.personId],
      );
      return rows.map(({ id }) => keyed({ id: `ownNomination_${id}`, accept: true }));
    },
  },
  answerReferent: {
    by: ({ influencer }) => influencer,
    arrange: ({ own }, { owner, home }) =>
      owner.query(`UPDATE referents SET person_id = $2, status = 'asked', answered_at = NULL WHERE id = $1`, [
        uuid(own.referent),
        home.influencer.actor.personId,
      ]),
  },
  askNominees: {
    by: ({ coordinator }) => coordinator,
    arrange: ({ own }, { owner }) =>
      owner.query(
        `WITH untold AS (DELETE FROM round_nominees WHERE round_id = $1)
         UPDATE nomination_rounds SET closed_at = coalesce(closed_at, now()) WHERE id = $1`,
        [uuid(own.round)],
      ),
  },
  cancelRound: OPEN_ROUND,
  closeRound: OPEN_ROUND,
  openRound: { by: ({ coordinator }) => coordinator, inputs: () => [keyed({ round: roundOf() })] },
  pauseProfile: { by: ({ influencer }) => influencer },
  remindVoters: OPEN_ROUND,
  removeReferent: { by: ({ coordinator }) => coordinator },
  resumeProfile: { by: ({ influencer }) => influencer, first: ['pauseProfile'] },
};

const LOOP: Readonly<Record<string, OwnCall>> = {
  describeDeadEnd: {
    first: ['decide'],
    inputs: ({ own }) => [{ experimentId: own.open, version: 0, avoid: 'a', retryWhen: 'r' }],
  },
  joinExperiment: {
    by: ({ influencer }) => influencer,
    inputs: ({ own }) => [keyed({ experimentId: own.ready, role: 'tester' })],
  },
  planTask: {
    inputs: ({ own }, { home }) => [
      keyed({ experimentId: own.running, task: taskOf('autre', home.lead.personId) }),
    ],
  },
  reviseTask: {
    inputs: ({ own, version }, { home }) => [
      { id: own.task, version: version(own.task), task: taskOf('autre', home.lead.personId) },
    ],
  },
  spreadExperiment: {
    inputs: async ({ own }, { owner }) => {
      const { rows } = await owner.query<{ id: string }>(
        `SELECT id FROM measures WHERE experiment_id = $1 AND role = 'outcome'`,
        [uuid(own.decided)],
      );
      const figures = rows.map(({ id }) => ({ measureId: `measure_${id}`, baseline: 0.1, target: 0.9 }));
      const place = { sourceId: own.decided, departmentId: own.department };
      return [keyed({ ...place, title: 't', keeps: 'k', changes: 'c', startsOn: day(3), figures })];
    },
  },
  takeStance: {
    by: ({ leadership }) => leadership,
    inputs: ({ own }) => [keyed({ learningId: own.learning, ...EXPERIENCE })],
  },
  undoDecision: {
    first: ['decide'],
    inputs: ({ own, version }) => [{ experimentId: own.open, version: version(own.open) }],
  },
  volunteerForCall: { by: ({ influencer }) => influencer },
  withdrawOffer: {
    by: ({ influencer }) => influencer,
    arrange: ({ own }, { owner, home }) =>
      owner.query('UPDATE call_volunteers SET person_id = $2 WHERE id = $1', [
        uuid(own.volunteer),
        home.influencer.actor.personId,
      ]),
  },
};

export const OWN_CALLS: Readonly<Record<string, OwnCall>> = {
  ...ACCESS,
  ...NETWORK,
  ...LOOP,
  assumeCosts: {
    by: ({ coordinator }) => coordinator,
    inputs: () => [{ version: 1, currency: 'EUR', hourlyRate: 41, hourlyRateBasis: 'b' }],
  },
  closeAsk: { first: ['answerAsk'] },
  closeGoal: { by: ({ leadership }) => leadership },
  correctCost: { inputs: ({ own }) => [keyed({ id: own.costLine, cost: costOf('autre'), reason: 'r' })] },
  correctReturn: { inputs: ({ own }) => [keyed({ id: own.returnLine, gain: gainOf('autre'), reason: 'r' })] },
  correctTestimony: {
    inputs: ({ own, version }) => [
      { id: own.testimony, version: version(own.testimony), testimony: testimonyOf('autre'), reason: 'r' },
    ],
  },
  createTopic: { by: ({ coordinator }) => coordinator, inputs: () => [keyed({ name: 'Autre sujet' })] },
  defineMetric: {
    inputs: () => [keyed({ metric: { name: 'Autre mesure', shape: 'proportion', direction: 'increase' } })],
  },
  forgetMe: { by: ({ influencer }) => influencer, inputs: () => [{ isUnderstood: true }] },
  handFeedback: {
    arrange: ({ workspaceId }, { owner }) =>
      owner.query('INSERT INTO departments (workspace_id, id, name) VALUES ($1, $2, $3)', [
        ...[workspaceId, OTHER_DEPARTMENT, 'Autre service'],
      ]),
    inputs: ({ own }) => [
      keyed({
        aboutId: own.heard,
        departmentId: `department_${OTHER_DEPARTMENT}`,
        word: 'w',
        wishedOn: day(5),
      }),
    ],
  },
  markPersonBack: { by: ({ coordinator }) => coordinator, first: ['markPersonLeft'] },
  markPersonLeft: { by: ({ coordinator }) => coordinator },
  removeCalendarLink: { first: ['makeCalendarLink'] },
  reopenGoal: { by: ({ leadership }) => leadership, first: ['closeGoal'] },
  reopenObjection: { first: ['answerObjection'] },
  replyToAsk: {
    arrange: ({ own }, { owner }) =>
      owner.query(
        `WITH unanswered AS (UPDATE ask_answers SET reply = NULL, replied_at = NULL WHERE ask_id = $1)
         UPDATE asks SET state = 'askedBack' WHERE id = $1`,
        [uuid(own.ask)],
      ),
  },
  reviseGoal: { by: ({ leadership }) => leadership },
  serveGoals: { inputs: ({ own }) => [{ projectId: own.project, version: 1, goalIds: [] }] },
};
