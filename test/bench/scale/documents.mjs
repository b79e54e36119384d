import { createHash } from 'node:crypto';
import { print, visit } from 'graphql';

const feature = (path) => import(new URL(`../../../apps/web/src/features/${path}`, import.meta.url).href);

/** The documents that our own screens send, as text and by their hash. */
export async function ownDocuments() {
  const [{ BoardQuery }, { ExperimentPageQuery }, { RecordMeasurements }] = await Promise.all([
    feature('board/api/board.ts'),
    feature('experiments/page/api/experiment-page.ts'),
    feature('experiments/measurements/api/measurement-acts.ts'),
  ]);
  return {
    board: { ...document(BoardQuery), ...pageOf(BoardQuery) },
    experiment: document(ExperimentPageQuery),
    record: document(RecordMeasurements),
  };
}

function document(node) {
  const text = print(node);
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
