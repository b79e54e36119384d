/** Conditions that triggers and commands keep; each query counts the rows that break one. */
const RULES = {
  'an open experiment with a decision': `SELECT count(*) FROM decisions d JOIN experiments e USING (workspace_id)
    WHERE e.id = d.experiment_id AND e.closed_at IS NULL`,
  'a closed experiment without a decision': `SELECT count(*) FROM experiments e WHERE e.closed_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM decisions d WHERE d.workspace_id = e.workspace_id AND d.experiment_id = e.id)`,
  'a reading before the start': `SELECT count(*) FROM measurements m JOIN experiments e ON e.workspace_id = m.workspace_id
    AND e.id = m.experiment_id WHERE e.started_at IS NULL OR m.observed_on < e.started_at::date`,
  'a reading in the arm or of the measure of another experiment': `SELECT count(*) FROM measurements m
    JOIN arms a ON a.workspace_id = m.workspace_id AND a.id = m.arm_id
    JOIN measures q ON q.workspace_id = m.workspace_id AND q.id = m.measure_id
    WHERE a.experiment_id <> m.experiment_id OR q.experiment_id <> m.experiment_id`,
  'a reading that is not in the sums': `SELECT abs((SELECT count(*) FROM measurements) - (SELECT sum(readings) FROM measure_totals))
    + abs((SELECT count(*) FROM measurements) - (SELECT sum(readings) FROM measure_weeks)) AS count`,
  'a started experiment whose plan is not frozen': `SELECT count(*) FROM experiments e JOIN plans p ON p.workspace_id = e.workspace_id
    AND p.experiment_id = e.id WHERE (e.started_at IS NULL) <> (p.frozen_at IS NULL)`,
  'an experiment whose owner takes no part': `SELECT count(*) FROM experiments e JOIN members m ON m.workspace_id = e.workspace_id
    AND m.id = e.owner_id WHERE NOT EXISTS (SELECT FROM participations p WHERE p.workspace_id = e.workspace_id
      AND p.experiment_id = e.id AND p.person_id = m.person_id)`,
};

/** Every foreign key of every table, then the rules that no foreign key says. Throws with all that is broken. */
export async function validate(client) {
  const { rows: keys } = await client.query(FOREIGN_KEYS);
  const queries = [...keys.map(({ name, query }) => [name, query]), ...Object.entries(RULES)];
  const broken = [];
  for (const [name, query] of queries) {
    const { rows } = await client.query(query);
    if (Number(rows[0].count) > 0) broken.push(`${name}: ${rows[0].count} rows`);
  }
  if (broken.length > 0) throw new Error(`The data set breaks what the schema asks.\n${broken.join('\n')}`);
}

/** An anti-join a foreign key. */
const FOREIGN_KEYS = `
  SELECT conrelid::regclass || '.' || conname AS name,
    format('SELECT count(*) FROM %s one WHERE %s AND NOT EXISTS (SELECT FROM %s other WHERE %s)', conrelid::regclass,
      string_agg(format('one.%I IS NOT NULL', own.attname), ' AND '), confrelid::regclass,
      string_agg(format('other.%I = one.%I', there.attname, own.attname), ' AND ')) AS query
  FROM pg_constraint
  CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own_number, their_number)
  JOIN pg_attribute own ON own.attrelid = conrelid AND own.attnum = own_number
  JOIN pg_attribute there ON there.attrelid = confrelid AND there.attnum = their_number
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace
  GROUP BY conrelid, confrelid, conname`;
