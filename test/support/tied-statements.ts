import { parse, parsePlPgSQL } from 'libpg-query';

type Node = Readonly<Record<string, any>>;

const KEY = 'workspace_id';

/** A table as one part of a statement names it. */
interface Named {
  readonly alias: string;
  readonly table: string;
}

/**
 * The tenants' tables that a statement reads or changes without saying of which workspace: neither compared with a value nor with the workspace
 * of what it is joined to. PostgreSQL's own parser takes the statement apart.
 */
export async function untiedTables(sql: string, tables: ReadonlySet<string>): Promise<string[]> {
  const tree = (await parse(sql)) as Node;
  const untied: string[] = [];
  walk(tree, (kind, node) => {
    if (!STATEMENTS.has(kind)) return;
    const named = tablesOf(kind, node).filter(({ table }) => tables.has(table));
    const tied = tiedAliases(kind, node, named);
    untied.push(...named.filter(({ alias }) => !tied.has(alias)).map(({ table }) => table));
  });
  return untied;
}

/** The statements inside of a function in PL/pgSQL, and its expressions as statements. */
export async function statementsOfFunction(definition: string): Promise<string[]> {
  const statements: string[] = [];
  walk(await parsePlPgSQL(definition), (kind, { query, parseMode }) => {
    if (kind !== 'PLpgSQL_expr') return;
    const text = String(query);
    if (parseMode === 0) statements.push(text);
    else statements.push(`SELECT ${parseMode === 2 ? text : text.replace(/^[\w.]+\s*:=/, '')}`);
  });
  return statements;
}

const STATEMENTS = new Set(['SelectStmt', 'UpdateStmt', 'DeleteStmt']);

/** Every node, each with the name of its kind. */
function walk(value: unknown, see: (kind: string, node: Node) => void): void {
  if (Array.isArray(value)) return value.forEach((each) => walk(each, see));
  if (typeof value !== 'object' || value === null) return;
  for (const [kind, node] of Object.entries(value)) {
    if (typeof node === 'object' && node !== null && !Array.isArray(node)) see(kind, node as Node);
    // The two halves of a union come without the name of their kind.
    if (kind === 'larg' || kind === 'rarg')
      if ('targetList' in (node as Node)) see('SelectStmt', node as Node);
    walk(node, see);
  }
}

/** The tables of this statement alone: those of what is inside of it are its own affair. */
function tablesOf(kind: string, node: Node): Named[] {
  const from = [...(node['fromClause'] ?? []), ...(node['usingClause'] ?? [])].flatMap(inFrom);
  return kind === 'SelectStmt' || !node['relation'] ? from : [named(node['relation'] as Node), ...from];
}

const named = ({ relname, alias }: Node): Named => ({
  table: String(relname),
  alias: String((alias as Node | undefined)?.['aliasname'] ?? relname),
});

function inFrom(item: Node): Named[] {
  if (item['RangeVar']) return [named(item['RangeVar'] as Node)];
  const join = item['JoinExpr'] as Node | undefined;
  return join ? [...inFrom(join['larg'] as Node), ...inFrom(join['rarg'] as Node)] : [];
}

/** Which of the tables some condition of the statement ties to a workspace. */
function tiedAliases(kind: string, node: Node, tables: readonly Named[]): Set<string> {
  const tied = new Set<string>();
  const only = tables.length === 1 ? tables[0]!.alias : undefined;
  for (const condition of conditionsOf(node)) {
    for (const side of workspaceColumns(condition)) {
      if (side !== null) tied.add(side);
      else if (only !== undefined) tied.add(only);
    }
  }
  for (const join of joinsOf(node)) {
    const using = ((join['usingClause'] ?? []) as Node[]).map((each) => each['String']?.['sval'] as string);
    if (using.includes(KEY))
      for (const item of ['larg', 'rarg'])
        for (const { alias } of inFrom(join[item] as Node)) tied.add(alias);
  }
  return tied;
}

function joinsOf(node: Node): Node[] {
  const within = (item: Node): Node[] => {
    const join = item['JoinExpr'] as Node | undefined;
    return join ? [join, ...within(join['larg'] as Node), ...within(join['rarg'] as Node)] : [];
  };
  return ((node['fromClause'] ?? []) as Node[]).flatMap(within);
}

/** What must all be true: the parts of WHERE and of every ON. */
function conditionsOf(node: Node): Node[] {
  const whole = [node['whereClause'], ...joinsOf(node).map((join) => join['quals'])].filter(
    Boolean,
  ) as Node[];
  return whole.flatMap(ands);
}

function ands(condition: Node): Node[] {
  const both = condition['BoolExpr'] as Node | undefined;
  return both?.['boolop'] === 'AND_EXPR' ? (both['args'] as Node[]).flatMap(ands) : [condition];
}

/** Of `a.workspace_id = …`, of `(a.workspace_id, a.id) = (…)` and of `(…) IN (SELECT …)`: whose workspace; null where the table is left out. */
function workspaceColumns(condition: Node): (string | null)[] {
  const compared = condition['A_Expr'] as Node | undefined;
  if (compared && isEquality(compared)) return [compared['lexpr'], compared['rexpr']].flatMap(columnsOf);
  const found = condition['SubLink'] as Node | undefined;
  return found?.['subLinkType'] === 'ANY_SUBLINK' ? columnsOf(found['testexpr']) : [];
}

const isEquality = ({ kind, name }: Node): boolean =>
  ['AEXPR_OP', 'AEXPR_OP_ANY', 'AEXPR_IN'].includes(kind as string) &&
  name?.[0]?.['String']?.['sval'] === '=';

function columnsOf(side: Node | undefined): (string | null)[] {
  const row = side?.['RowExpr'] as Node | undefined;
  if (row) return (row['args'] as Node[]).flatMap(columnsOf);
  const fields = ((side?.['ColumnRef'] as Node | undefined)?.['fields'] ?? []) as Node[];
  const names = fields.map((field) => field['String']?.['sval'] as string | undefined);
  if (names.at(-1) !== KEY) return [];
  return [names.length > 1 ? names[0]! : null];
}
