import type { Furniture } from '../furnished-workspace.js';
import { anyKey } from '../workspace.js';

/** What a caller may put into the arguments of a call: their own things, and things that are not theirs. */
export interface Hands {
  readonly own: Furniture;
  /** Ids of another workspace, or of nothing. */
  readonly other: Furniture;
  /** The version an object has, or would have. */
  version(id: string): number;
  /** A word that only the other workspace holds, or nobody. */
  readonly text: string;
  /** A number that only the other workspace has reached, or nobody. */
  readonly number: number;
  /** Cursors of the lists of the other workspace, by the root field. */
  readonly cursors: Readonly<Record<string, string>>;
  /** The other workspace itself, or none. */
  readonly workspaceId: string;
  /** The address of one of its members, or of nobody. */
  readonly email: string;
}

/** All the ways of naming what is not one's own in the arguments of one root field. */
export type Calls = (hands: Hands) => readonly object[];

/** The calls of one feature, by their root field. */
export interface ForeignCalls {
  /** Who may call it, where the lead of everything may not. */
  readonly by?: Readonly<Record<string, 'admin' | 'coordinator' | 'influencer'>>;
  readonly query?: Readonly<Record<string, Calls>>;
  readonly mutation?: Readonly<Record<string, Calls>>;
}

export const list =
  (field: string, more: (hands: Hands) => object = () => ({})): Calls =>
  (hands) => [
    { first: 10, after: hands.cursors[field], ...more(hands) },
    { first: 10, text: hands.text },
  ];

/** By the id of another's, and by a number that one's own workspace has not reached. */
export const one =
  (piece: keyof Furniture): Calls =>
  ({ other, number }) => [{ id: other[piece] }, { number }];

export const inputs =
  (of: (hands: Hands) => readonly object[]): Calls =>
  (hands) =>
    of(hands).map((input) => ({ input }));

export const created = (of: (hands: Hands) => readonly object[]): Calls =>
  inputs((hands) => of(hands).map((input) => ({ idempotencyKey: anyKey(), ...input })));

/** The object of the other workspace in its version. */
export const its = ({ other, version }: Hands, piece: keyof Furniture) => ({
  id: other[piece],
  version: version(other[piece]),
});

export const mine = ({ own, version }: Hands, piece: keyof Furniture) => ({
  id: own[piece],
  version: version(own[piece]),
});

export const experimentOf = ({ id: experimentId, version }: { id: string; version: number }) => ({
  experimentId,
  version,
});

/** What a board may be narrowed to. */
export const scopes = ({ department, project, goal }: Furniture) =>
  [{ departmentId: department }, { projectId: project }, { goalId: goal }].map((scope) => ({ scope }));
