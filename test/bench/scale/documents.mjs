import { createHash } from 'node:crypto';
import { formatDocument } from '@urql/core';
import { print, stripIgnoredCharacters, visit } from 'graphql';

const web = (path) => import(new URL(`../../../apps/web/src/${path}`, import.meta.url).href);

/** The documents that our own screens send, as text and by their hash. */
export async function ownDocuments() {
  const { BoardQuery } = await web('features/board/api/board.ts');
  const { ExperimentPreviewQuery } = await web('ui/preview/api/preview.ts');
  const { ExperimentPageQuery } = await web('features/experiments/page/api/experiment-page.ts');
  const { PortfolioQuery } = await web('features/portfolio/api/portfolio.ts');
  const { RecordMeasurements } = await web('features/experiments/measurements/api/measurement-acts.ts');
  return {
    board: { ...document(BoardQuery), ...pageOf(BoardQuery) },
    experiment: document(ExperimentPreviewQuery),
    page: document(ExperimentPageQuery),
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
