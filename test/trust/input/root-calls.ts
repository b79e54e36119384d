import { CALLED_BY, FOREIGN_CALLS } from '../../support/foreign-calls.js';
import type { Hands } from '../../support/foreign-calls/hands.js';
import type { FurnishedWorkspace } from '../../support/furnished-workspace.js';
import { SCHEMA } from '../tenants/furnished.js';
import { placesOf, textsOfSchema } from './text-places.js';

/** What somebody holds who asks for their own things alone. */
export const ownHands = ({ ids, workspaceId, word, admin }: FurnishedWorkspace): Hands => ({
  ...{ own: ids, other: ids, text: word, number: 1, cursors: {}, workspaceId },
  ...{ email: admin.email, version: () => 1 },
});

/** Who asks a root field. */
export const callerOf = (home: FurnishedWorkspace, name: string) => home[CALLED_BY[name] ?? 'lead'];

/** Texts that the schema takes and no call of the tests holds. */
export function untriedTexts(home: FurnishedWorkspace): readonly string[] {
  const hands = ownHands(home);
  const tried = new Set<string>();
  for (const [kind, root] of [
    ['query', SCHEMA.getQueryType()!],
    ['mutation', SCHEMA.getMutationType()!],
  ] as const) {
    for (const field of Object.values(root.getFields())) {
      for (const variables of FOREIGN_CALLS[kind][field.name]?.(hands) ?? [])
        for (const { name } of placesOf(field, variables)) tried.add(name);
    }
  }
  return [...textsOfSchema()].filter((name) => !tried.has(name));
}
