import { BLOCKED_REASONS } from '@levain/domain/boards/blocked.js';
import { RUNNING_SIGNALS } from '@levain/domain/boards/board-answers.js';
import { PERIODS } from '@levain/domain/boards/period.js';
import { READING_LEVELS } from '@levain/domain/boards/questions.js';
import { SIGNAL_RULES } from '@levain/domain/statistics/series-chart.js';
import { wordsEnum } from '../graphql/domain-enums.js';

export const ReadingLevelEnum = wordsEnum('ReadingLevel', READING_LEVELS, 'How somebody reads the boards.');
export const PeriodEnum = wordsEnum(
  'BoardPeriod',
  PERIODS,
  'How far back, from the day of the board, it tells what happened; `always` is the whole record.',
);
export const BlockedReasonEnum = wordsEnum('BlockedReason', BLOCKED_REASONS, 'What holds an experiment up.');
export const RunningSignalEnum = wordsEnum(
  'RunningSignal',
  RUNNING_SIGNALS,
  'What a running series shows: too early, as usual, or the rule of variation that its last week fulfils.',
);
export const SignalRuleEnum = wordsEnum(
  'SignalRule',
  SIGNAL_RULES,
  'A rule of variation that a figure fulfils.',
);
export const SignalMeaningEnum = wordsEnum(
  'SignalMeaning',
  ['improvement', 'concern'] as const,
  'Where a signal points, given what is better.',
);
