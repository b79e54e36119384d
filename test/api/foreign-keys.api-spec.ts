import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

const KEPT = 'is never deleted: it is closed, withdrawn or forgotten in its place';

/**
 * Before a row goes, PostgreSQL looks in every table that points at it. Rows of these tables go with their whole workspace alone: no act and no
 * worker deletes one, and no delete of another row goes on to them.
 */
const NEVER_LEAVES: Readonly<Record<string, string>> = {
  members: 'a member who leaves stays as who did what',
  projects: KEPT,
  metrics: 'a metric stays in the library, archived at most',
  experiments: KEPT,
  packs: 'a frozen pack stays',
  topics: KEPT,
  round_topics: 'topics of a round stay with it',
  tasks: KEPT,
  contributions: KEPT,
  participations: KEPT,
  testimonies: KEPT,
};

interface Key {
  readonly name: string;
  readonly at: string;
}

let database: TestDatabase;
let unserved: Key[];
beforeAll(async () => {
  database = await cloneDatabase();
  unserved = (await database.owner.query<Key>(WITHOUT_INDEX)).rows;
});
afterAll(() => database.drop());

/** The first columns of an index are those of the key, the workspace leading, whatever comes after; it may leave out the rows that point at nothing. */
const WITHOUT_INDEX = `
  SELECT conrelid::regclass || '(' || string_agg(attname, ', ' ORDER BY place) || ')' AS name, confrelid::regclass::text AS at
  FROM pg_constraint
  CROSS JOIN LATERAL unnest(conkey) WITH ORDINALITY AS pair (number, place)
  JOIN pg_attribute ON attrelid = conrelid AND attnum = number
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_index i WHERE i.indrelid = conrelid AND i.indkey[0] = conkey[1]
      AND coalesce(pg_get_expr(i.indpred, i.indrelid) IN (SELECT format('(%I IS NOT NULL)', a.attname) FROM pg_attribute a
        WHERE a.attrelid = conrelid AND a.attnum = ANY (conkey)), true)
      AND (SELECT array_agg(k) FROM unnest(conkey) k) <@ (i.indkey::int2[])[0:cardinality(conkey) - 1])
  GROUP BY conrelid, confrelid, conname ORDER BY 1`;

it('every foreign key that a delete walks has an index led by the workspace', () => {
  const walked = unserved.filter(({ at }) => !(at in NEVER_LEAVES));
  expect(walked).toEqual([]);
});

it('what needs none is named for a reason that still holds', () => {
  const at = new Set(unserved.map((key) => key.at));
  expect(Object.keys(NEVER_LEAVES).filter((table) => !at.has(table))).toEqual([]);
});
