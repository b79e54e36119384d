const TRIES = 7;

/**
 * What an answer sends to PostgreSQL: statements that read or write, and transactions around them. A server that looks for work by itself
 * now and then does so while it is counted: the least of some tries is what the answer took.
 */
export async function statementsOf(client, work) {
  const tries = [];
  for (let n = 1; n <= TRIES; n += 1) {
    await client.query('SELECT pg_stat_statements_reset()');
    await work(n);
    tries.push((await client.query(COUNTED)).rows[0]);
  }
  const least = (figure) => Math.min(...tries.map((each) => each[figure]));
  return { statements: least('statements'), transactions: least('transactions') };
}

const OPENING = `'^ *(BEGIN|START|COMMIT|ROLLBACK|SET |SELECT set_config)'`;
const COUNTED = `
  SELECT coalesce(sum(calls) FILTER (WHERE query !~* ${OPENING}), 0)::int AS statements,
    coalesce(sum(calls) FILTER (WHERE query ~* '^ *(BEGIN|START)'), 0)::int AS transactions
  FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND query !~ 'pg_stat_statements' AND query !~* '^ *(DEALLOCATE|DISCARD)'`;
