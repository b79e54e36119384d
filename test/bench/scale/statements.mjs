/** What an operation sends to PostgreSQL: statements that read or write, and transactions around them. */
export async function statementsOf(client, work) {
  await client.query('SELECT pg_stat_statements_reset()');
  await work();
  const { rows } = await client.query(`
    SELECT sum(calls) FILTER (WHERE query !~* '^ *(BEGIN|START|COMMIT|ROLLBACK|SET )' AND query !~ '^ *SELECT set_config' AND query !~ '^ *select set_config')::int AS statements,
      coalesce(sum(calls) FILTER (WHERE query ~* '^ *(BEGIN|START)'), 0)::int AS transactions
    FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND query !~ 'pg_stat_statements' AND query !~* '^ *(DEALLOCATE|DISCARD)'`);
  return rows[0];
}
