/** One value per key, in the order of the keys, as a DataLoader wants them; null where there is none. */
export function inOrder<Row, Value>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): (Value | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => {
    const row = found.get(key);
    return row === undefined ? null : valueOf(row);
  });
}

/** All the values of each key, in the order of the rows; an empty list where there is none. */
export function grouped<Row, Value>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
  valueOf: (row: Row) => Value,
): Value[][] {
  const groups = new Map<string, Value[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row) ?? '')?.push(valueOf(row));
  return keys.map((key) => groups.get(key) ?? []);
}
