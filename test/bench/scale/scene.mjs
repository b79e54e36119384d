import { signIn } from './session.mjs';

const BOARD_PAGE = 50;

/** Who asks for what: the largest workspace is read, the second one takes readings. */
export async function setScene(client, documents) {
  const reader = await signIn(client, 1);
  const writer = await signIn(client, 2);
  const column = async (text, ...values) =>
    (await client.query({ text, values, rowMode: 'array' })).rows.map(([value]) => value);
  const [departmentId] = await column('SELECT bench.uid(2, 101)');
  const { rows: experiments } = await client.query(
    `SELECT e.id, bench.uid(23, n * 4) AS "measureId", ARRAY[bench.uid(22, n * 2), bench.uid(22, n * 2 + 1)]::text[] AS "armIds"
     FROM bench.each e WHERE is_recording ORDER BY n`,
  );
  return {
    documents,
    departmentId,
    workspaceId: reader.workspaceId,
    cookies: { read: reader.cookie, write: writer.cookie },
    boardSize: documents.board.pageSize ?? BOARD_PAGE,
    closedNumbers: await column('SELECT i FROM bench.each WHERE place = 1 AND closed ORDER BY n'),
    recording: { experiments },
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Takes away all that was recorded, with every trace of it, so that each round starts from the same rows. */
export async function forgetRecorded(client) {
  const recording = '(SELECT id FROM bench.each WHERE is_recording)';
  await client.query(`SET session_replication_role = replica`);
  for (const table of ['measurements', 'measure_weeks', 'measure_totals', 'imports'])
    await client.query(`DELETE FROM ${table} WHERE experiment_id IN ${recording}`);
  await client.query(
    `DELETE FROM event_log WHERE experiment_id IN ${recording} AND happened_at > now() - interval '1 day'`,
  );
  await client.query('DELETE FROM idempotency_keys');
  await client.query(
    `UPDATE experiments e SET last_activity_at = b.active FROM bench.each b WHERE b.id = e.id AND b.is_recording`,
  );
  await client.query(`SET session_replication_role = DEFAULT`);
  await client.query(
    'VACUUM measurements, measure_weeks, measure_totals, measure_changes, event_log, idempotency_keys, experiments',
  );
}
