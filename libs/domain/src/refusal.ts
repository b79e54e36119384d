/**
 * Every way Levain says no. One word from the domain to the GraphQL enum `UserErrorCode` to the two catalogues of
 * messages; a code without a message in each language does not build. The parameters a message may use follow each
 * code.
 */
export const REFUSAL_CODES = [
  // Records and requests
  'NOT_FOUND',
  'NOT_ALLOWED',
  'VERSION_CONFLICT',
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_IN_PROGRESS',

  // Signing in, members
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS', // {minutes}
  'SETUP_ALREADY_DONE',
  'PASSWORD_TOO_SHORT', // {min}
  'PASSWORD_TOO_LONG', // {max}
  'PASSWORD_TOO_COMMON',
  'PASSWORD_WRONG',
  'EMAIL_INVALID',
  'EMAIL_TAKEN',
  'LAST_ADMIN',
  'MEMBER_DISABLED',
  'INVITATION_REVOKED',
  'LINK_USED',

  // Any field
  'TEXT_REQUIRED',
  'TEXT_TOO_LONG', // {max}
  'TEXT_INVALID',
  'URL_INVALID',
  'DATE_REQUIRED',
  'DATE_INVALID',
  'DATE_IN_FUTURE', // {date}
  'DATE_TOO_FAR', // {date}
  'TIME_INVALID',
  'NUMBER_INVALID',
  'NUMBER_NEGATIVE',
  'CHOICE_REQUIRED',
  'CHOICE_UNKNOWN', // {value}
  'TOO_MANY_ITEMS', // {max}
  'DUPLICATE_ITEM', // {value}
  'NAME_TAKEN', // {name}

  // Projects, benchmarks, prototypes
  'AUDIENCE_ASPIRATION_MISSING',
  'COMPANY_OBJECTIVE_MISSING',
  'SOURCE_REQUIRED',
  'AUTHOR_REQUIRED',

  // Moving through the stages
  'STAGE_UNCHANGED', // {stage}
  'STAGE_SKIPPED', // {from, to, next}
  'STAGE_BACK_TOO_FAR', // {from, to, previous}
  'STAGE_BACK_AFTER_START', // {from, to}
  'EXPERIMENT_CLOSED',
  'EXPERIMENT_PRIVATE',
  'TEST_NOT_RUNNING',
  'TEST_NOT_STARTED',
  'BENCHMARK_MISSING',
  'PROJECT_MISSING',
  'PROTOTYPE_MISSING',
  'SMALLEST_FORM_MISSING',
  'HYPOTHESIS_MISSING',
  'OBSERVATION_MISSING',
  'AUDIENCE_MISSING',
  'CHANGE_MISSING',
  'EXPECTED_MEASURE_MISSING',
  'EXPECTED_DIRECTION_MISSING',
  'DESIGN_MISSING',
  'OUTCOME_MEASURE_MISSING',
  'OUTCOME_TARGET_MISSING', // {measure}
  'OUTCOME_BASELINE_MISSING', // {measure}
  'MINIMUM_EFFECT_MISSING', // {measure}
  'GUARDRAIL_MARGIN_MISSING', // {measure}
  'STOP_DATE_MISSING',
  'STOP_DATE_PAST', // {date}
  'STOP_DATE_NOT_REACHED', // {date}
  'STOP_REASON_MISSING',
  'ABANDON_REASON_MISSING',
  'DECISION_RULE_MISSING',
  'ARMS_MISSING', // {min}
  'CONTROL_ARM_MISSING',
  'CHANGE_DATE_MISSING',
  'LIMITS_MISSING',
  'LEARNING_MISSING',
  'VERDICT_MISSING',
  'VERDICT_UNCONFIRMED',
  'VERDICT_CONTESTED',

  // The plan, its freezing, its amendments
  'PLAN_FROZEN',
  'PLAN_NOT_FROZEN',
  'MEASURE_NAME_TAKEN', // {name}
  'ARM_NAME_TAKEN', // {name}
  'ARM_ROLE_NOT_OF_DESIGN', // {role, design}
  'SECOND_CONTROL_ARM',
  'SHARE_OUT_OF_BOUNDS', // {min, max}
  'SHARES_NOT_WHOLE', // {sum}
  'STOP_BEFORE_START', // {start, stop}
  'CHANGE_DATE_AFTER_STOP', // {change, stop}
  'CHANGE_DATE_NOT_OF_DESIGN', // {design}
  'TARGET_WRONG_SIDE', // {baseline, target, direction}
  'VALUE_OUT_OF_BOUNDS', // {min, max}
  'BOUNDS_CROSSED', // {min, max}
  'MINIMUM_EFFECT_NOT_POSITIVE',
  'MINIMUM_EFFECT_ABOVE_TARGET', // {minimum, expected}
  'MARGIN_NOT_POSITIVE',
  'PERIODICITY_MISSING', // {measure}
  'CONFIDENCE_OUT_OF_BOUNDS', // {min, max}
  'MINIMUM_TOO_SMALL', // {min}
  'BASELINE_MISSING',
  'WORTHWHILE_EFFECT_MISSING',
  'EFFECT_IS_ZERO',
  'EXPECTED_OUT_OF_BOUNDS', // {expected, min, max}
  'USUAL_SPREAD_MISSING',
  'AMENDMENT_EMPTY',
  'AMENDMENT_REASON_MISSING',
  'AMENDMENT_FORBIDDEN', // {path}

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

  // Measurements: cells, rows, files
  'CELL_FORMULA', // {text}
  'CELL_NOT_A_NUMBER', // {text}
  'CELL_NOT_A_DATE', // {text}
  'CELL_UNREADABLE',
  'MEASURE_MISSING',
  'MEASURE_UNKNOWN', // {text}
  'ARM_MISSING',
  'ARM_UNKNOWN', // {text}
  'VALUE_MISSING',
  'COUNT_MISSING',
  'COUNT_NEGATIVE',
  'COUNT_NOT_WHOLE',
  'TOTAL_MISSING',
  'TOTAL_NOT_POSITIVE',
  'COUNT_ABOVE_TOTAL', // {count, total}
  'FIGURE_OUT_OF_RANGE',
  'EXPOSURE_MISSING',
  'EXPOSURE_NOT_POSITIVE',
  'COVARIATE_WITHOUT_VALUE',
  'SAMPLE_SIZE_MISSING',
  'SAMPLE_SIZE_INVALID',
  'SPREAD_MISSING',
  'SPREAD_NEGATIVE',
  'DATE_BEFORE_START', // {date, start}
  'READING_DUPLICATE', // {line}
  'READING_TAKEN', // {date}
  'COLUMN_MISSING', // {column}
  'COLUMN_REPEATED', // {column}
  'ROW_RAGGED', // {expected, found}
  'MEASUREMENTS_CLOSED',
  'CORRECTION_REASON_MISSING',
  'CORRECTION_UNCHANGED',
  'FILE_EMPTY',
  'FILE_TOO_LARGE', // {max} in megabytes
  'FILE_TOO_MANY_ROWS', // {max}
  'FILE_TOO_MANY_COLUMNS', // {max}
  'FILE_TYPE_REFUSED',
  'FILE_ENCODING_UNKNOWN',
  'FILE_BINARY', // {line}
  'FILE_UNREADABLE', // {line}
  'FILE_HEADER_MISSING',
  'FILE_ROWS_REFUSED', // {bad, good}
  'FILE_NO_GOOD_ROW',
  'IMPORT_ALREADY_UNDONE',

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

  // Decisions asked of leadership, saved boards
  'ADDRESSEE_NOT_LEADER',
  'OPTIONS_TOO_FEW', // {min}
  'ASK_WITHDRAWN',
  'ASK_CLOSED',
  'ASK_ANSWERED',
  'ASK_NOT_ANSWERED',
  'ASK_NOT_ASKED_BACK',
  'ANSWER_UNCHANGED',
  'QUESTION_BACK_MISSING',
  'REPLY_MISSING',
  'OUTCOME_WORD_MISSING',
  'ASK_WITHDRAWAL_REASON_MISSING',
  'SAVED_BOARD_OF_ANOTHER',

  // Tasks, contributions, thanks
  'TASK_SETTLED', // {state}
  'DUE_DATE_PAST', // {date}
  'PLACE_MISSING',
  'DROP_REASON_MISSING',
  'CONTRIBUTION_WITHDRAWN',
  'THANKS_TO_SELF',
  'ALREADY_THANKED',

  // Costs and returns
  'AMOUNT_MISSING',
  'AMOUNT_ZERO',
  'HOURS_MISSING',
  'HOURLY_RATE_MISSING',
  'RATE_BASIS_MISSING',
  'VENDOR_MISSING',
  'ASSUMPTION_MISSING',
  'LINE_CORRECTED',
  'CURRENCY_UNKNOWN', // {value}
  'CURRENCY_IN_USE', // {currency}

  // Vision, goals, ambition
  'VISION_UNCHANGED',
  'GOAL_TOO_DEEP',
  'GOAL_HAS_PARTS',
  'GOAL_PARTS_OPEN', // {count}
  'GOAL_CLOSED',
  'GOAL_NOT_CLOSED',
  'GOAL_CLOSING_REASON_MISSING',
  'GOAL_BASELINE_MISSING',
  'GOAL_TARGET_MISSING',
  'PERIOD_UNKNOWN', // {value}
  'PERIOD_OVER', // {date}
  'REVISION_REASON_MISSING',

  // Verdict
  'EVALUATION_NOT_OPEN', // {stage}
  'VERDICT_REASON_MISSING',
  'VERDICT_MUST_BE_ABANDONED',
  'VERDICT_NOT_ABANDONED',
  'VERDICT_TOO_STRONG', // {grade}
  'VERDICT_ALREADY_CONFIRMED',
  'CONFIRMER_IS_OWNER',
  'CONFIRMER_IS_RECORDER',
  'CONTEST_REASON_MISSING',

  // Decision and what follows
  'DECISION_NOT_OPEN', // {stage}
  'DECISION_REASON_MISSING',
  'DECISION_OPTIONS_MISSING',
  'DECISION_ALREADY_TAKEN',
  'DECISION_NOT_TAKEN',
  'DECISION_OF_ANOTHER',
  'DECISION_UNDO_TOO_LATE', // {seconds}
  'DECISION_FOLLOWED',
  'PARENT_NOT_DECIDED',
  'KEEPS_MISSING',
  'CHANGES_MISSING',

  // Learnings, and plans taken elsewhere
  'SPREAD_PLACE_MISSING',
  'LEARNING_OF_ONESELF',
  'STANCE_ALREADY_TAKEN',
  'STANCE_WITHDRAWN',
  'EXPERIMENT_OF_LEARNING',
  'DEAD_END_NOT_STOPPED',

  // Printing a board pack
  'PRINTER_MISSING',
  'PRINTER_BUSY',
  'PRINTER_FAILED',
] as const;

/** One word of {@link REFUSAL_CODES}. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * What a message may quote. Dates are `YYYY-MM-DD`; words are those of the domain and are translated by the screen.
 */
export type RefusalParameters = Readonly<Record<string, string | number>>;

/** One thing that is missing or wrong. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Dotted path of the input or of the control that repairs it, such as `plan.measures.0.target`. */
  readonly field?: string;
  readonly parameters?: RefusalParameters;
}

/** A value, or everything that stands in its way, in the order of the screen. A refusal is never thrown. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The act is allowed and gives this value. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** One refusal; `field` and `parameters` are left out when absent, so that two equal refusals compare equal. */
export function refusal(code: RefusalCode, field?: string, parameters?: RefusalParameters): Refusal {
  return { code, ...(field === undefined ? {} : { field }), ...(parameters ? { parameters } : {}) };
}

/** The act is refused for one reason. */
export function refuse<T = never>(
  code: RefusalCode,
  field?: string,
  parameters?: RefusalParameters,
): Result<T> {
  return { ok: false, refusals: [refusal(code, field, parameters)] };
}

/** The value when nothing stands in the way, else all the refusals. The value is only made when there are none. */
export function unlessRefused<T>(refusals: readonly Refusal[], value: () => T): Result<T> {
  return refusals.length === 0 ? ok(value()) : { ok: false, refusals };
}
