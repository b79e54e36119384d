import { waitsForMember } from '../../feedback/feedback-row.js';

/** SQL: what waits for the viewer's answer for a department. Parameters and columns as in the other branches. */
export const OF_FEEDBACK = `
  SELECT 'answerFeedback', e.id, f.wished_on, NULL::uuid, 'feedback', f.id, coalesce(t.statement, o.statement)
  FROM feedbacks f
  JOIN seen e ON e.id = f.experiment_id
  LEFT JOIN testimonies t ON t.workspace_id = $1 AND t.id = f.testimony_id
  LEFT JOIN objections o ON o.workspace_id = $1 AND o.id = f.objection_id
  WHERE f.workspace_id = $1 AND ${waitsForMember('$2', '$5')}`;
