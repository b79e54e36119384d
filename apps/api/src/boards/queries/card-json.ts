import { objectJson, type ObjectSql } from '../../registered/json-sql.js';
import { BOARD_CARD_FIELDS, HYPOTHESIS_FIELDS, OUTCOME_FIELDS, OUTCOME_FROM } from './card-fields.js';

const HYPOTHESIS: ObjectSql = { typename: 'HypothesisParts', fields: HYPOTHESIS_FIELDS };
const OUTCOME: ObjectSql = { typename: 'OutcomeSummary', fields: OUTCOME_FIELDS };

/** A card, over an `e` and the names of `CARD_JOINS`. */
export const CARD: ObjectSql = {
  typename: 'BoardCard',
  fields: {
    ...BOARD_CARD_FIELDS,
    hypothesis: ({ fields }) =>
      `CASE WHEN hypothesis.id IS NOT NULL THEN ${objectJson(HYPOTHESIS, fields)} END`,
    outcome: ({ fields }) => objectJson(OUTCOME, fields, OUTCOME_FROM),
  },
};
