import type { DisclosureFacts } from '@levain/domain/nominations/disclosure.js';
import type { ActingPerson } from '../database/acting-member.js';
import { stateOf, type RoundRow } from './round-row.js';

export const disclosureFacts = (row: RoundRow, actor: ActingPerson): DisclosureFacts => ({
  state: stateOf(row, actor),
  asked: row.asked,
  answered: row.answered,
  minimumAnswers: row.minimum_answers,
  minimumResponse: row.minimum_response,
});
