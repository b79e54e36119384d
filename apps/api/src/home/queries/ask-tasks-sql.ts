import { waitsForMember } from '../../asks/ask-row.js';

const OF_ASK = `NULL::uuid, 'ask', a.id, a.question
  FROM asks a LEFT JOIN seen e ON e.id = a.experiment_id
  WHERE a.workspace_id = $1 AND (a.experiment_id IS NULL OR e.id IS NOT NULL)`;

/**
 * SQL: decisions that wait for the viewer's answer, questions back that wait for their reply, and answers that the viewer has not said
 * yet what came of. Parameters and columns as in the other branches.
 */
export const OF_ASKS = `
  SELECT 'answerAsk', e.id, a.due_on, ${OF_ASK} AND ${waitsForMember('$2', '$5')}
  UNION ALL
  SELECT CASE a.state WHEN 'askedBack' THEN 'replyToAsk' ELSE 'readAskAnswer' END, e.id,
    CASE a.state WHEN 'askedBack' THEN a.due_on END, ${OF_ASK} AND a.asked_by = $2 AND a.state IN ('askedBack', 'answered')`;
