/** Rows as they were put right on the screen, by their number in the file (the header is usually 1). */
export type Corrections = ReadonlyMap<number, readonly string[]>;

/** One cell of one row put right. */
export function withCell(
  corrections: Corrections,
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  [column, cell]: readonly [number, string],
): Corrections {
  const now = corrections.get(row) ?? cells;
  const next = Array.from({ length: Math.max(now.length, column + 1) }, (_, at) =>
    at === column ? cell : (now[at] ?? ''),
  );
  return new Map(corrections).set(row, next);
}

/** The whole file again with its rows put right: a directory goes in all together, or not at all. */
export async function correctedFile(
  file: File,
  { encoding, delimiter }: { readonly encoding: string; readonly delimiter: string },
  corrections: Corrections,
): Promise<File> {
  const { parse, unparse } = (await import('papaparse')).default;
  const rows = await new Promise<string[][]>((resolve, reject) => {
    parse<string[]>(file, { encoding, delimiter, complete: ({ data }) => resolve(data), error: reject });
  });
  const right = rows.map((cells, index) => corrections.get(index + 1) ?? cells);
  return new File([unparse(right, { delimiter })], file.name, { type: 'text/csv' });
}
