import type pg from 'pg';

/** The events that a tampering is tried on. */
export interface Targets {
  /** Of an ordinary event in the middle, with an actor and a content. */
  readonly middle: number;
  /** Of an event in which somebody was forgotten. */
  readonly scrubbed: number;
  /** Of the event that says who was forgotten. */
  readonly forgetting: number;
  readonly last: number;
}

/** What somebody who may do everything in the database could do to a history; `$1` is its workspace. */
export interface Tampering {
  readonly what: string;
  readonly sql: readonly string[];
  /** The first event that must be named. */
  readonly found: number;
}

const change = (what: string, sequence: number, set: string): Tampering => ({
  what,
  sql: [`UPDATE event_log SET ${set} WHERE workspace_id = $1 AND sequence = ${sequence}`],
  found: sequence,
});

const renumber = (set: string, where: string): string =>
  `UPDATE event_log SET sequence = ${set} WHERE workspace_id = $1 AND ${where}`;

export const tamperings = ({ middle, scrubbed, forgetting, last }: Targets): readonly Tampering[] => [
  change('another act', middle, `kind = 'departmentRenamed'`),
  change('another content', middle, `after = after || '{"name": "x"}'`),
  change('another state before', middle, `before = '{"name": "x"}'`),
  change('no content', middle, 'after = NULL'),
  change('a microsecond later', middle, `happened_at = happened_at + interval '1 microsecond'`),
  change('by nobody', middle, 'actor_id = NULL, person_id = NULL'),
  change('another object', middle, 'object_id = gen_random_uuid()'),
  change('another experiment', middle, 'experiment_id = gen_random_uuid()'),
  change('another request', middle, `request_id = 'x'`),
  change('another id', middle, 'id = gen_random_uuid()'),
  change('another salt', middle, 'salt = gen_random_uuid()'),
  change('no seal', middle, 'hash = NULL'),
  change('the seal of another', middle, `hash = sha256('x')`),
  change(
    'a content said to have been scrubbed',
    middle,
    `content_hash = levain_event_content(salt, before, after), after = '{}'`,
  ),
  change('a scrubbed content written anew', scrubbed, `after = '{"name": "x"}'`),
  change('a scrubbed content passed off as whole', scrubbed, 'content_hash = NULL'),
  {
    ...change(
      'what a forgetting vouches for',
      forgetting,
      `after = jsonb_set(after, '{history,${scrubbed}}', '"00"')`,
    ),
    found: scrubbed,
  },
  {
    what: 'one taken out',
    sql: [`DELETE FROM event_log WHERE workspace_id = $1 AND sequence = ${middle}`],
    found: middle + 1,
  },
  {
    what: 'one taken out, and the others moved up',
    sql: [
      `DELETE FROM event_log WHERE workspace_id = $1 AND sequence = ${middle}`,
      renumber('-sequence', `sequence > ${middle}`),
      renumber('-sequence - 1', 'sequence < 0'),
    ],
    found: middle,
  },
  {
    what: 'two exchanged',
    sql: [
      renumber('-1', `sequence = ${middle}`),
      renumber(String(middle), `sequence = ${middle + 1}`),
      renumber(String(middle + 1), 'sequence = -1'),
    ],
    found: middle,
  },
  {
    what: 'one slipped in',
    sql: [
      renumber('-sequence', `sequence > ${middle}`),
      renumber('1 - sequence', 'sequence < 0'),
      `INSERT INTO event_log SELECT (jsonb_populate_record(e, jsonb_build_object('sequence', ${middle + 1}))).* FROM event_log e
       WHERE workspace_id = $1 AND sequence = ${middle}`,
    ],
    found: middle + 1,
  },
  {
    what: 'the last three gone',
    sql: [`DELETE FROM event_log WHERE workspace_id = $1 AND sequence > ${last - 3}`],
    found: last - 2,
  },
];

/** Changes one event and seals everything from there on anew, as whoever knows how seals are made could. */
export const SEALED_ANEW = (sequence: number): string => `
  DO $$ DECLARE event event_log; last_hash bytea; BEGIN
    UPDATE event_log SET kind = 'departmentRenamed'
      WHERE workspace_id = (SELECT workspace_id FROM tampered) AND sequence = ${sequence};
    FOR event IN SELECT e.* FROM event_log e JOIN tampered USING (workspace_id) ORDER BY e.sequence LOOP
      last_hash := levain_event_hash(last_hash, event,
        coalesce(event.content_hash, levain_event_content(event.salt, event.before, event.after)));
      UPDATE event_log SET hash = last_hash WHERE workspace_id = event.workspace_id AND sequence = event.sequence;
    END LOOP;
  END $$`;

/** Tries something on the history and puts everything back as it was; no trigger stands in the way. */
export async function tampered<T>(
  owner: pg.Client,
  workspaceId: string,
  statements: readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `CREATE TEMP TABLE tampered AS SELECT '${workspaceId}'::uuid AS workspace_id;
     CREATE TEMP TABLE kept AS SELECT e.* FROM event_log e JOIN tampered USING (workspace_id)`,
  );
  try {
    for (const statement of statements)
      await owner.query(statement, statement.includes('$1') ? [workspaceId] : []);
    return await look();
  } finally {
    await owner.query('DELETE FROM event_log WHERE workspace_id = $1', [workspaceId]);
    await owner.query('INSERT INTO event_log SELECT * FROM kept');
    await owner.query('DROP TABLE kept, tampered; SET session_replication_role = origin');
  }
}
