import type { SummaryTable } from '../summaries/summary-tables.js';

/** What texts are found by, and the view of what it should be: checked and made anew with the summaries. */
export const TEXT_WORDS: SummaryTable = {
  name: 'text_words',
  key: ['workspace_id', 'kind', 'object_id'],
  columns: ['workspace_id', 'kind', 'object_id', 'is_private', 'title', 'words'],
  raw: 'SELECT * FROM text_words_now WHERE workspace_id = $1',
};
