import type { EventKind } from '@levain/domain/audit/event.js';
import type pg from 'pg';
import { newSecretToken } from '../../../apps/api/src/access/secret-token.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { ApiClient } from '../../support/api-client.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { addMember, anyKey } from '../../support/workspace.js';
import { again, ask, inVersion, isDone, type Asked, type OwnCalls } from './own-calls.js';
import type { TestDatabase } from '../../support/database.js';
import type { Rewound } from './rewound.js';

/** Where a race is run: a furnished workspace that is as it was before each one. */
export interface Stage {
  readonly url: string;
  readonly owner: pg.Client;
  readonly home: FurnishedWorkspace;
  readonly calls: OwnCalls;
  readonly database: TestDatabase;
  readonly kept: Rewound;
}

/** What must hold however many try to break it at once. */
export interface Invariant {
  readonly what: string;
  /** The requests of a race, as many as asked for. */
  race(stage: Stage, width: number): Promise<readonly Asked[]>;
  /** How far the rows are from what must hold. */
  broken(stage: Stage): Promise<number>;
}

const filled = (calls: readonly Asked[], width: number): Asked[] =>
  Array.from({ length: width }, (_, index) => again(calls[index % calls.length]!));

const counted = async ({ owner, home }: Stage, sql: string, ...more: unknown[]): Promise<number> =>
  Number((await owner.query(sql, [home.workspaceId, ...more])).rows[0].count);

/** Events of these kinds since the race began. */
const happened = (stage: Stage, kinds: readonly EventKind[]): Promise<number> =>
  counted(
    stage,
    `SELECT (SELECT count(*) FROM event_log WHERE workspace_id = $1 AND kind = ANY ($2))
       - (SELECT count(*) FROM kept.event_log WHERE workspace_id = $1 AND kind = ANY ($2)) AS count`,
    kinds,
  );

/** One of these mutations wins, once: each of them would if nobody else were there. */
const once = (what: string, mutations: readonly string[], kinds: readonly EventKind[]): Invariant => ({
  what,
  race: async (stage, width) => {
    const calls: Asked[] = [];
    for (const name of mutations) calls.push(await alone(stage, name));
    await stage.calls.of(mutations[0]!);
    return filled(calls, width);
  },
  broken: async (stage) => Math.abs((await happened(stage, kinds)) - 1),
});

async function alone({ calls, kept }: Stage, name: string): Promise<Asked> {
  for (const asked of await calls.of(name)) {
    const answer = await ask(asked);
    const current = answer.outcome === 'ConflictError' ? inVersion(asked, answer.currentVersion!) : asked;
    const isWon = isDone(current === asked ? answer : await ask(current));
    await kept.rewind();
    if (isWon) return current;
  }
  throw new Error(`${name} does not succeed even alone.`);
}

/** The same input with another key each: at most one row may come of it. */
const unique = (
  what: string,
  {
    by,
    name,
    input,
    count,
  }: { by: 'lead' | 'coordinator' | 'admin'; name: string; input: object; count: string },
): Invariant => ({
  what,
  race: ({ url, home }, width) =>
    Promise.resolve(
      filled(
        [
          {
            client: new ApiClient(url, home[by].client.cookie),
            name,
            variables: { input: { idempotencyKey: anyKey(), ...input } },
          },
        ],
        width,
      ),
    ),
  broken: async (stage) => Math.abs((await counted(stage, count)) - 1),
});

const rows = (table: string, condition: string): string =>
  `SELECT count(*) FROM ${table} WHERE workspace_id = $1 AND ${condition}`;

const invitationUsedOnce: Invariant = {
  what: 'a link of invitation opens one session',
  race: async (stage, width) => {
    const { url, owner, home } = stage;
    const { actor } = await addMember(stage, home.workspaceId, 'influencer', 'invitée');
    const token = newSecretToken(home.workspaceId);
    await owner.query('DELETE FROM sessions WHERE workspace_id = $1 AND member_id = $2', [
      home.workspaceId,
      actor.memberId,
    ]);
    await owner.query(
      `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + interval '1 day')`,
      [home.workspaceId, newId(), actor.memberId, token.hash],
    );
    const input = { token: token.text, name: 'invitée', password: 'levure et farine de seigle' };
    const asked = { client: new ApiClient(url), name: 'acceptMemberInvitation', variables: { input } };
    return Array.from({ length: width }, () => ({ ...asked, client: new ApiClient(url) }));
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

const lastAdminStays: Invariant = {
  what: 'an admin remains',
  race: async (stage, width) => {
    const { url, owner, home } = stage;
    const two = [home.admin, await addMember(stage, home.workspaceId, 'admin', 'seconde')];
    await owner.query(`UPDATE members SET password_hash = 'x' WHERE workspace_id = $1 AND role = 'admin'`, [
      home.workspaceId,
    ]);
    const calls = await Promise.all(
      two.map(async ({ client }, index) => {
        const other = two[1 - index]!;
        const { rows: found } = await owner.query('SELECT version FROM members WHERE id = $1', [
          other.actor.memberId,
        ]);
        const input = { id: other.id, version: found[0].version };
        return { client: new ApiClient(url, client.cookie), name: 'disableMember', variables: { input } };
      }),
    );
    return filled(calls, width);
  },
  broken: async (stage) => {
    const left = await counted(stage, rows('members', `role = 'admin' AND disabled_at IS NULL`));
    return left === 0 ? 1 : 0;
  },
};

const PROJECT = {
  ...{ name: 'Une seule fois', purpose: 'But', audience: 'Public', audienceAspiration: 'Envie' },
  ...{ companyObjective: 'Objectif', coLeadIds: [], departmentIds: [] },
};

const keyWritesOnce: Invariant = {
  what: 'a key writes once',
  race: ({ url, home }, width) => {
    const variables = { input: { idempotencyKey: anyKey(), project: PROJECT } };
    return Promise.resolve(
      Array.from({ length: width }, () => ({
        ...{ client: new ApiClient(url, home.lead.client.cookie), name: 'createProject', variables },
      })),
    );
  },
  broken: async (stage) => Math.abs((await counted(stage, rows('projects', `name = 'Une seule fois'`))) - 1),
};

const numbersFollow: Invariant = {
  what: 'the numbers of experiments follow each other',
  race: ({ url, home }, width) => {
    const input = { idempotencyKey: anyKey(), experiment: { title: 'Numérotée', benchmarkIds: [] } };
    const client = new ApiClient(url, home.lead.client.cookie);
    return Promise.resolve(filled([{ client, name: 'createExperiment', variables: { input } }], width));
  },
  broken: (stage) =>
    counted(
      stage,
      `SELECT abs(max(number) - (SELECT max(number) FROM kept.experiments WHERE workspace_id = $1) - count(*))
         + count(*) - count(DISTINCT number) + (count(*) = 0)::int AS count
       FROM experiments WHERE workspace_id = $1 AND title = 'Numérotée'`,
    ),
};

export const INVARIANTS: readonly Invariant[] = [
  invitationUsedOnce,
  lastAdminStays,
  keyWritesOnce,
  numbersFollow,
  once('a test starts once', ['startTest'], ['experimentStarted']),
  once('a test ends in one way', ['endTest', 'abandonTest'], ['testEnded', 'testAbandoned']),
  once(
    'a verdict is reviewed once by the same person',
    ['reviewVerdict'],
    ['verdictConfirmed', 'verdictContested'],
  ),
  once('an experiment has one decision', ['decide'], ['decisionTaken']),
  once('an evaluation closes once', ['closeEvaluation'], ['evaluationClosed']),
  once('feedback is answered once', ['answerFeedback'], ['feedbackAnswered']),
  once('a task ends in one way', ['completeTask', 'dropTask'], ['taskCompleted', 'taskDropped']),
  once('an offer is answered once', ['answerVolunteer'], ['volunteerAccepted', 'volunteerDeclined']),
  once('a call closes once', ['closeCall'], ['callClosed']),
  once(
    'what somebody sent is taken or left',
    ['acceptSentTestimony', 'declineSentTestimony'],
    ['testimonyRecorded', 'sentTestimonyDeclined'],
  ),
  once('a goal closes once', ['closeGoal'], ['goalClosed']),
  once('somebody is invited to take part once', ['inviteParticipant'], ['participantInvited']),
  once('a referent is asked once for an area', ['askReferent'], ['referentAsked']),
  once('somebody leaves the organisation once', ['markPersonLeft'], ['personLeft']),
  once('somebody is forgotten once', ['forgetPerson'], ['personForgotten']),
  once(
    'an invitation to take part is answered once',
    ['answerInvitation'],
    ['invitationAccepted', 'invitationDeclined'],
  ),
  unique('a name is one department', {
    ...{ by: 'coordinator', name: 'createDepartment', input: { name: 'Un seul' } },
    count: rows('departments', `name = 'Un seul'`),
  }),
  unique('a name is one topic', {
    ...{ by: 'coordinator', name: 'createTopic', input: { name: 'Un seul' } },
    count: rows('topics', `name = 'Un seul'`),
  }),
  unique('an address is one person', {
    ...{ by: 'coordinator', name: 'addPerson', input: { name: 'Une', email: 'une@ex.org' } },
    count: rows('people', `email_key = 'une@ex.org'`),
  }),
  unique('an address is one member', {
    ...{ by: 'admin', name: 'inviteMember', input: { name: 'Une', email: 'une@ex.org', role: 'lead' } },
    count: rows('members', `email_key = 'une@ex.org'`),
  }),
];
