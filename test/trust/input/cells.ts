/** `=`, `+`, `-`, `@` and what looks so, also behind what a program may pass over. */
const FORMULA = /^[\s\0\p{Cf}"]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/u;
const FIGURE = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** Whether a spreadsheet could compute the cell, or what is left of it once it is unquoted. */
export const isComputed = (cell: string): boolean => FORMULA.test(cell) && !FIGURE.test(cell);

/** The same, and what begins with a tab, a line end or NUL. */
export const runs = (cell: string): boolean => isComputed(cell) || /^[\t\r\n\0]/.test(cell);

/** A table as a lenient program reads it, whatever wrote it: quotation marks count at the start of a cell, rows end anywhere else. */
export function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const body = text.replace(/^\ufeff/, '');
  for (let at = 0; at <= body.length;) {
    const [cell, end] = body[at] === '"' ? quotedCell(body, at, separator) : plainCell(body, at, separator);
    row.push(cell);
    if (body[end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = body.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}

function plainCell(body: string, from: number, separator: string): [string, number] {
  let end = from;
  while (end < body.length && body[end] !== separator && body[end] !== '\n' && body[end] !== '\r') end += 1;
  return [body.slice(from, end), end];
}

function quotedCell(body: string, from: number, separator: string): [string, number] {
  let cell = '';
  let at = from + 1;
  for (; at < body.length; at += 1) {
    if (body[at] !== '"') cell += body[at];
    else if (body[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else break;
  }
  const [rest, end] = plainCell(body, at + 1, separator);
  return [cell + rest, end];
}

/** The texts of a workbook, and its cells that are computed, or that are not said to be text, a figure or nothing. */
export function workbook(files: Readonly<Record<string, Uint8Array>>): {
  readonly texts: readonly string[];
  readonly computed: number;
} {
  const parts = Object.entries(files).map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const,
  );
  const sheets = parts.filter(([path]) => path.startsWith('xl/worksheets/')).map(([, xml]) => xml);
  const texts = parts.flatMap(([, xml]) =>
    [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => unescaped(text!)),
  );
  const computed = sheets.reduce(
    (sum, xml) => sum + [...xml.matchAll(/<f[ >]|<c [^>]*t="(?:str|e)"/g)].length,
    0,
  );
  return { texts, computed };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      hex || decimal
        ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (NAMED[name ?? ''] ?? whole),
  );
