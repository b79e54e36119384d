import {
  BOARD_CARD_FIELDS,
  cardJoins,
  HYPOTHESIS_FIELDS,
  OUTCOME_FIELDS,
  OUTCOME_FROM,
} from './card-fields.js';

/** SQL: the fields as one JSON object, in their order. */
export const jsonObject = (fields: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`;

const HYPOTHESIS_JSON = `CASE WHEN hypothesis.id IS NULL THEN NULL ELSE ${jsonObject(HYPOTHESIS_FIELDS)} END`;

/** SQL: the primary outcome of the experiment `e` as JSON, or null. */
const OUTCOME_JSON = `(SELECT ${jsonObject(OUTCOME_FIELDS)} ${OUTCOME_FROM})`;

const CARD_JSON = jsonObject({
  ...BOARD_CARD_FIELDS,
  hypothesis: HYPOTHESIS_JSON,
  outcome: OUTCOME_JSON,
});

/**
 * SQL: the experiments of the common table `page` as the contract's cards, in one JSON array. Ids and instants are texts already:
 * nothing is left to do for a card once it is read.
 */
export const CARDS_JSON = `(
  SELECT coalesce(json_agg(${CARD_JSON} ORDER BY e.last_activity_at DESC, e.id DESC), '[]'::json)
  FROM page e ${cardJoins(CARD_JSON)})`;
