/** Why an act of or for leadership is refused: asks, saved boards, costs, goals, packs. */
export const BOARD_REFUSALS = [
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

  // Printing a board pack
  'PRINTER_MISSING',
  'PRINTER_BUSY',
  'PRINTER_FAILED',

  // An archive of a whole workspace
  'ARCHIVE_UNREADABLE',
  'ARCHIVE_VERSION_UNKNOWN', // {version}
  'ARCHIVE_FILE_CHANGED', // {file}
  'ARCHIVE_TABLE_UNKNOWN', // {table}
  'ARCHIVE_CONTENT_REFUSED', // {file}
  'ARCHIVE_TOO_LARGE', // {max} in megabytes
  'WORKSPACE_NOT_EMPTY',
  'SHARE_LINK_REVOKED',
  'DIGEST_KNOWN', // {name}
  'DIGEST_STOPPED',
  'DIGEST_OF_ANOTHER',
  'NO_ADDRESS', // {name}
  'TIME_ZONE_UNKNOWN', // {value}

  // Readers of a digest outside
  'READER_KNOWN',
  'READER_SAID_NO',
  'READER_ASKED_OFTEN', // {days}
  'READER_INVITES_MANY', // {max}
  'READER_ENDED',

  // Addresses of other systems that are told what happens
  'WEBHOOK_ADDRESS_REFUSED',
  'WEBHOOKS_TOO_MANY', // {max}
  'WEBHOOK_KEY_MISSING',
  'WEBHOOK_MESSAGE_DELIVERED',
  'WEBHOOK_PAUSED',
] as const;
