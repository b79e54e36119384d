import { createHash } from 'node:crypto';
import { formatDocument } from '@urql/core';
import { print, stripIgnoredCharacters, visit } from 'graphql';

const feature = (path) => import(new URL(`../../../apps/web/src/features/${path}`, import.meta.url).href);

/** The documents that our own screens send, as text and by their hash. */
export async function ownDocuments() {
  const [{ BoardQuery }, { ExperimentPageQuery }, { PortfolioQuery }, { RecordMeasurements }] =
    await Promise.all([
      feature('board/api/board.ts'),
      feature('experiments/page/api/experiment-page.ts'),
      feature('portfolio/api/portfolio.ts'),
      feature('experiments/measurements/api/measurement-acts.ts'),
    ]);
  return {
    board: { ...document(BoardQuery), ...pageOf(BoardQuery) },
    experiment: document(ExperimentPageQuery),
    leadership: document(PortfolioQuery),
    record: document(RecordMeasurements),
  };
}

/** As the cache of our client sends it, with the names of types, and without blanks: so it was registered. */
function document(node) {
  const text = stripIgnoredCharacters(print(formatDocument(node)));
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** How many cards our screen asks for: written into its document, or given with it. */
function pageOf(node) {
  let page = { sized: false, pageSize: undefined };
  visit(node, {
    Argument({ name, value }) {
      if (name.value !== 'first') return;
      page = {
        sized: value.kind === 'Variable',
        pageSize: value.kind === 'IntValue' ? Number(value.value) : undefined,
      };
    },
  });
  return page;
}
