import type pg from 'pg';
import { newSecretToken } from '../../../apps/api/src/access/secret-token.js';
import { newId } from '../../../apps/api/src/database/new-id.js';
import { costOf, gainOf } from '../../support/furnished-direction.js';
import { testimonyOf } from '../../support/furniture-texts.js';
import type { Hands } from '../../support/foreign-calls/hands.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { anyKey, type TestMember } from '../../support/workspace.js';

/** Where the calls that are made across workspaces would be refused at home, or say nothing new. */
export interface OwnCall {
  by?(home: FurnishedWorkspace): TestMember;
  /** Mutations that have to come before, in their own calls. */
  readonly first?: readonly string[];
  /** What no mutation brings about. */
  arrange?(owner: pg.Client, hands: Hands): Promise<unknown>;
  /** Its own inputs; without them those of the calls across workspaces. */
  inputs?(hands: Hands): readonly object[];
}

const uuid = (id: string): string => id.split('_')[1]!;
const keyed = (more: object): object => ({ idempotencyKey: anyKey(), ...more });

/** As if the round were still open. */
const OPEN_ROUND: OwnCall = {
  arrange: (owner, { own }) =>
    owner.query(
      'UPDATE nomination_rounds SET closed_at = NULL, cancelled_at = NULL, ends_on = current_date + 5 WHERE id = $1',
      [uuid(own.round)],
    ),
};
const TOKEN = newSecretToken('00000000-0000-7000-8000-000000000000').text.split('.')[1]!;

export const OWN_CALLS: Readonly<Record<string, OwnCall>> = {
  acceptMemberInvitation: {
    arrange: (owner, { own, workspaceId }) =>
      owner.query(
        `INSERT INTO member_invitations (workspace_id, id, member_id, token_hash, expires_at)
         VALUES ($1, $2, $3, sha256(convert_to($4, 'UTF8')), now() + interval '1 day')`,
        [workspaceId, newId(), uuid(own.member), TOKEN],
      ),
    inputs: ({ workspaceId }) => [
      { name: 'n', password: 'levure et farine de seigle', token: `${workspaceId}.${TOKEN}` },
    ],
  },
  assumeCosts: {
    by: ({ coordinator }) => coordinator,
    inputs: () => [{ version: 1, currency: 'EUR', hourlyRate: 41, hourlyRateBasis: 'b' }],
  },
  cancelRound: { ...OPEN_ROUND, by: ({ coordinator }) => coordinator },
  closeAsk: { first: ['answerAsk'] },
  closeGoal: { by: ({ leadership }) => leadership },
  closeRound: { ...OPEN_ROUND, by: ({ coordinator }) => coordinator },
  correctCost: { inputs: ({ own }) => [keyed({ id: own.costLine, cost: costOf('autre'), reason: 'r' })] },
  correctReturn: { inputs: ({ own }) => [keyed({ id: own.returnLine, gain: gainOf('autre'), reason: 'r' })] },
  createTopic: { by: ({ coordinator }) => coordinator, inputs: () => [keyed({ name: 'Autre sujet' })] },
  defineMetric: {
    inputs: () => [keyed({ metric: { name: 'Autre mesure', shape: 'proportion', direction: 'increase' } })],
  },
  forgetMe: { by: ({ influencer }) => influencer, inputs: () => [{ isUnderstood: true }] },
  correctTestimony: {
    inputs: ({ own, version }) => [
      { id: own.testimony, version: version(own.testimony), testimony: testimonyOf('autre'), reason: 'r' },
    ],
  },
  markPersonLeft: { by: ({ coordinator }) => coordinator },
  markPersonBack: { by: ({ coordinator }) => coordinator, first: ['markPersonLeft'] },
  removeCalendarLink: { first: ['makeCalendarLink'] },
  reopenGoal: { by: ({ leadership }) => leadership, first: ['closeGoal'] },
  reopenObjection: { first: ['answerObjection'] },
  pauseProfile: { by: ({ influencer }) => influencer },
  removeReferent: { by: ({ coordinator }) => coordinator },
  resumeProfile: { by: ({ influencer }) => influencer, first: ['pauseProfile'] },
  reviseGoal: { by: ({ leadership }) => leadership },
  serveGoals: { inputs: ({ own }) => [{ projectId: own.project, version: 1, goalIds: [] }] },
  undoDecision: {
    first: ['decide'],
    inputs: ({ own, version }) => [{ experimentId: own.open, version: version(own.open) }],
  },
};
