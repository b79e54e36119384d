import { DECISION_KINDS } from '@levain/domain/decisions/decision-kinds.js';
import { VERDICTS } from '@levain/domain/evaluations/verdicts.js';
import { STAGES } from '@levain/domain/experiments/stages.js';
import { LOCALES } from '@levain/domain/locale.js';
import { MEMBER_ROLES } from '@levain/domain/members/role.js';
import { PARTICIPATION_ROLES, PARTICIPATION_STATUSES } from '@levain/domain/participations/roles.js';
import {
  ARM_ROLES,
  DESIGNS,
  DIRECTIONS,
  MEASURE_ROLES,
  METRIC_SHAPES,
  PERIODICITIES,
} from '@levain/domain/plans/plan.js';
import { ACTIVITIES } from '@levain/domain/prototypes/activities.js';
import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum whose values are the domain's own words. */
export function wordsEnum<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
): Record<Word, Word> {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(values, { name, description });
  return values;
}

export const StageEnum = wordsEnum('Stage', STAGES, 'The five stages, in their order.');
export const DesignEnum = wordsEnum('Design', DESIGNS, 'How the test compares.');
export const MeasureRoleEnum = wordsEnum('MeasureRole', MEASURE_ROLES, 'What a measure is there for.');
export const MetricShapeEnum = wordsEnum(
  'MetricShape',
  METRIC_SHAPES,
  'What one reading of a metric is made of.',
);
export const DirectionEnum = wordsEnum('Direction', DIRECTIONS, 'Which way is better.');
export const PeriodicityEnum = wordsEnum('Periodicity', PERIODICITIES, 'How often a level is read.');
export const ArmRoleEnum = wordsEnum('ArmRole', ARM_ROLES, 'What an arm stands for in its design.');
export const ActivityEnum = wordsEnum('Activity', ACTIVITIES, 'What a community does with a prototype.');
export const VerdictEnum = wordsEnum('Verdict', VERDICTS, 'What the test says of the hypothesis.');
export const DecisionKindEnum = wordsEnum('DecisionKind', DECISION_KINDS, 'What is done after a verdict.');
export const MemberRoleEnum = wordsEnum('MemberRole', MEMBER_ROLES, 'What a member may do in the workspace.');
export const LocaleEnum = wordsEnum('Locale', LOCALES, 'A language of the product.');
export const ParticipationRoleEnum = wordsEnum(
  'ParticipationRole',
  PARTICIPATION_ROLES,
  'What a person does in an experiment.',
);
export const ParticipationStatusEnum = wordsEnum(
  'ParticipationStatus',
  PARTICIPATION_STATUSES,
  'Where an invitation stands.',
);
