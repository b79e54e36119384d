import { MEMBER_ROLES, type MemberRole } from '@levain/domain/members/role.js';
import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import { newWorkspace, type TestMember } from '../../support/workspace.js';
import { act, Step, type Product } from './real.js';

interface Member {
  readonly role: MemberRole;
  readonly isDisabled: boolean;
  /** A session ends with the account, and does not begin again with it. */
  readonly isSignedIn: boolean;
}
/** By the role that each had in the beginning. */
export type Memberships = Record<MemberRole, Member>;

export interface RealMembers {
  readonly product: Product;
  readonly members: Record<MemberRole, TestMember>;
}

type Act = { readonly by: MemberRole; readonly to: MemberRole };

export const begun = (): Memberships =>
  Object.fromEntries(
    MEMBER_ROLES.map((role) => [role, { role, isDisabled: false, isSignedIn: true }]),
  ) as Memberships;

export async function members(product: Product): Promise<RealMembers> {
  const workspace = await newWorkspace({ url: product.url(), database: product.database });
  await product.database.owner.query(`UPDATE members SET password_hash = 'x' WHERE workspace_id = $1`, [
    workspace.workspaceId,
  ]);
  return { product, members: workspace };
}

const isAdmin = ({ role, isDisabled }: Member): boolean => role === 'admin' && !isDisabled;

/** Whoever acts is an admin who is signed in, and after the act there is still an admin who can sign in. */
function after({ by, to }: Act, model: Readonly<Memberships>, change: Partial<Member>): Memberships | null {
  if (!isAdmin(model[by]) || !model[by].isSignedIn) return null;
  const changed = { ...model, [to]: { ...model[to], ...change } };
  const loses = isAdmin(model[to]) && !isAdmin(changed[to]);
  return loses && !Object.values(changed).some(isAdmin) ? null : changed;
}

const pair: Arbitrary<Act> = fc.record({
  // Mostly by somebody who may.
  by: fc.constantFrom<MemberRole>('admin', 'admin', 'admin', ...MEMBER_ROLES),
  to: fc.constantFrom(...MEMBER_ROLES),
});

function step(
  mutation: string,
  { by, to }: Act,
  change: Partial<Member>,
  more: object = {},
): Step<Memberships, RealMembers> {
  return new Step<Memberships, RealMembers>(`${by} ${mutation} ${to} ${JSON.stringify(more)}`, {
    model: (model) => after({ by, to }, model, change),
    real: async ({ product, members: all }) => {
      const { rows } = await product.database.owner.query('SELECT version FROM members WHERE id = $1', [
        all[to].actor.memberId,
      ]);
      return act(product, all[by], mutation, { id: all[to].id, version: rows[0].version, ...more });
    },
    look,
    seen: (model) =>
      Object.fromEntries(MEMBER_ROLES.map((each) => [each, [model[each].role, model[each].isDisabled]])),
  });
}

async function look({ product, members: all }: RealMembers): Promise<object> {
  const { rows } = await product.database.owner.query(
    'SELECT id, role, disabled_at IS NOT NULL AS off FROM members WHERE workspace_id = $1',
    [all.admin.actor.workspaceId],
  );
  const found = new Map(rows.map(({ id, role, off }) => [id, [role, off]]));
  return Object.fromEntries(MEMBER_ROLES.map((each) => [each, found.get(all[each].actor.memberId)]));
}

export const MEMBER_STEPS: readonly Arbitrary<AsyncCommand<Memberships, RealMembers>>[] = [
  fc
    .tuple(pair, fc.constantFrom(...MEMBER_ROLES))
    .map(([who, role]) => step('changeMemberRole', who, { role }, { role })),
  pair.map((who) => step('disableMember', who, { isDisabled: true, isSignedIn: false })),
  pair.map((who) => step('enableMember', who, { isDisabled: false })),
];
