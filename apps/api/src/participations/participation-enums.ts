import { MENTOR_REASONS } from '@levain/domain/participations/lone-lead.js';
import { ADVISER_WEIGHTS } from '@levain/domain/participations/roles.js';
import { HOURS_PER } from '@levain/domain/participations/terms.js';
import { wordsEnum } from '../graphql/domain-enums.js';

export const HoursPerEnum = wordsEnum('HoursPer', HOURS_PER, 'What hours asked are counted by.');
export const AdviserWeightEnum = wordsEnum(
  'AdviserWeight',
  ADVISER_WEIGHTS,
  "How much an outside adviser's word weighs.",
);
export const LoadAlertKindEnum = wordsEnum(
  'LoadAlertKind',
  ['overCap', 'paused'],
  'Why asking is more than a person allows.',
);
export const MentorReasonEnum = wordsEnum(
  'MentorReason',
  MENTOR_REASONS,
  'Why somebody is suggested as a mentor.',
);
export const SolicitationAnswerEnum = wordsEnum(
  'SolicitationAnswer',
  ['accepted', 'declined'],
  'What a person answered to an invitation.',
);
