/** Why an act of or about people is refused: involving, the directory, nominations, forecasts, testimonies, objections, tasks. */
export const PEOPLE_REFUSALS = [
  // Participations
  'ALREADY_PARTICIPATING',
  'NOT_PARTICIPATING',
  'INVITATION_EXPIRED', // {date}
  'INVITATION_ANSWERED', // {status}
  'OWNER_CANNOT_LEAVE',
  'OWNER_ROLE_RESERVED',
  'SUGGESTION_IS_SELF',
  'SUGGESTION_NOT_OPEN',
  'TERMS_END_MISSING',
  'TERMS_END_PAST', // {date}
  'TERMS_END_BEFORE_START', // {start, end}
  'LOAD_OVER_CAP', // {hours, cap, month}
  'PERSON_PAUSED', // {date}
  'OWN_LOAD_OVER_CAP', // {hours, cap, month}
  'OWN_PAUSE', // {date}

  // Open calls
  'CALL_NOT_OPEN', // {standing}
  'ALREADY_VOLUNTEERED',
  'VOLUNTEER_ANSWERED', // {answer}

  // The directory, profiles, being forgotten
  'EMAIL_REPEATED', // {line}
  'DEPARTMENT_UNKNOWN', // {name}
  'MANAGER_UNKNOWN', // {text}
  'MANAGER_CIRCLE', // {names}
  'DIRECTORY_CHANGED',
  'DATE_PAST', // {date}
  'PROFILE_NOT_LISTED',
  'PERSON_FORGOTTEN',
  'PERSON_LEFT',
  'PERSON_WITHOUT_ADDRESS',
  'REFERENT_ANSWERED',
  'REFERENT_ALREADY_ASKED',
  'FORGETTING_UNCONFIRMED',

  // Nomination rounds
  'END_BEFORE_START', // {start, end}
  'TOO_FEW_TO_ASK', // {asked, min}
  'ROUND_NOT_OPEN', // {state}
  'ROUND_STILL_OPEN',
  'ROUND_REMINDED_TODAY',
  'EVERYBODY_ANSWERED',
  'NOBODY_TO_TELL',
  'NOMINATION_MISSING',
  'NOMINATION_AND_NOBODY',
  'NOMINATION_OF_ONESELF',
  'NOMINATION_REPEATED', // {name}
  'NOMINEE_AMBIGUOUS', // {name}
  'NOMINEE_UNKNOWN', // {name}

  // Forecasts, scores of ideas
  'FORECAST_TOO_EARLY',
  'FORECAST_CLOSED',
  'FORECAST_OF_PARTICIPANTS',
  'PROBABILITY_REQUIRED',
  'PROBABILITY_INVALID',
  'SCORE_REQUIRED',
  'SCORE_INVALID', // {min, max}
  'SCORING_CLOSED',

  // Testimonies
  'TESTIMONY_WITHDRAWN',
  'WITHDRAWAL_REASON_MISSING',
  'TESTIMONY_LINK_CLOSED',
  'TESTIMONY_LINK_FULL', // {max}
  'SENT_TESTIMONY_ANSWERED', // {status}
  'DECLINE_REASON_MISSING',

  // Objections
  'OBJECTION_WITHDRAWN',
  'OBJECTION_CLOSED',
  'OBJECTION_ANSWERED',
  'OBJECTION_NOT_ANSWERED',
  'ANSWER_REASON_MISSING',
  'REOPENING_REASON_MISSING',

  // Feedback handed over to a department
  'FEEDBACK_OUTSIDE_EXPERIMENT',
  'FEEDBACK_WAITS_THERE',
  'FEEDBACK_HAD_BEFORE',
  'FEEDBACK_ANSWERED',

  // Tasks, contributions, thanks
  'TASK_SETTLED', // {state}
  'DUE_DATE_PAST', // {date}
  'PLACE_MISSING',
  'DROP_REASON_MISSING',
  'CONTRIBUTION_WITHDRAWN',
  'THANKS_TO_SELF',
  'ALREADY_THANKED',
] as const;
