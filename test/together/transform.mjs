import { basename } from 'node:path';
import swc from '@swc/jest';
import ts from 'typescript';

/**
 * A spec as one `describe`: what it prepares before its tests and puts away after them stays its own, although other
 * specs stand in the same run of Jest.
 */
export default {
  createTransformer(options) {
    const plain = swc.createTransformer(options);
    return {
      ...plain,
      getCacheKey: (...asked) => `${plain.getCacheKey(...asked)}-described`,
      process: (source, file, more) => plain.process(asDescribe(source, file), file, more),
      processAsync: (source, file, more) => plain.processAsync(asDescribe(source, file), file, more),
    };
  },
};

function asDescribe(source, file) {
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const end = statements.findLast(ts.isImportDeclaration)?.end ?? 0;
  if (statements.every(ts.isImportDeclaration)) return source;
  const name = JSON.stringify(basename(file).replace(/\.(api-spec|test)\.tsx?$/, ''));
  // On the line of the last import, so that a fault is told on its own line.
  return `${source.slice(0, end)} describe(${name}, () => {${source.slice(end)}\n});`;
}
