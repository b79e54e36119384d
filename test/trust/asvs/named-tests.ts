import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Titles of tests that run, by file: what is skipped or only planned is none. */
const TITLES = new Map<string, ReadonlySet<string>>();

/** Whether a name is that of a test: a check of `checks`, or `file: title` of a spec. */
export function isTest(name: string, checks: ReadonlySet<string>): boolean {
  const [, file, title] = /^([\w./-]+\.tsx?): (.+)$/s.exec(name) ?? [];
  return file && title ? titlesOf(file).has(title) : checks.has(name);
}

function titlesOf(file: string): ReadonlySet<string> {
  const known = TITLES.get(file);
  if (known) return known;
  const titles = new Set<string>();
  if (existsSync(file)) {
    const visit = (node: ts.Node): void => {
      const title = ts.isCallExpression(node) && isTestCall(node.expression) ? node.arguments[0] : undefined;
      if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false));
  }
  TITLES.set(file, titles);
  return titles;
}

/** `it(…)`, `test(…)`, `it.each(…)(…)`; not `it.skip` nor `it.todo`. */
function isTestCall(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'it' || callee.text === 'test';
  const inner = ts.isCallExpression(callee)
    ? callee.expression
    : ts.isTaggedTemplateExpression(callee)
      ? callee.tag
      : null;
  return (
    inner !== null &&
    ts.isPropertyAccessExpression(inner) &&
    inner.name.text === 'each' &&
    isTestCall(inner.expression)
  );
}
