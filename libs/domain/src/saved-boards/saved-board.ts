import type { BoardScope } from '../boards/board-answers.js';
import { PERIODS, type Period } from '../boards/period.js';
import { READING_LEVELS, type ReadingLevel } from '../boards/questions.js';
import { can, type MemberRole } from '../members/role.js';
import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { requiredText } from '../text/required-text.js';
import { oneLine } from '../text/one-line.js';

/** Characters of the name of a saved board: it stands on a tab. */
export const BOARD_NAME_MAX = 60;

/** A board narrowed and named, to be opened again. */
export interface SavedBoard {
  /** One line. */
  readonly name: string;
  readonly level: ReadingLevel;
  /** Whether everybody of the workspace finds it, or its owner alone. */
  readonly isShared: boolean;
  /** Relative, so that the board stays of the day on which it is opened. */
  readonly period: Period;
  readonly scope: BoardScope;
}

/** What the form of a saved board holds; what it is narrowed to was found before. */
export interface SavedBoardInput {
  readonly name?: string | null;
  readonly level?: string | null;
  readonly isShared?: boolean | null;
  /** Everything when absent. */
  readonly period?: string | null;
  readonly scope: BoardScope;
}

/**
 * A board to keep: a name of one line, a reading level, private unless it is shared. Refuses a missing name, and days that end
 * before they begin (`END_BEFORE_START`). That no other board has its name (`NAME_TAKEN`) is seen where it is kept.
 */
export function draftSavedBoard(input: SavedBoardInput): Result<SavedBoard> {
  const refusals: Refusal[] = [];
  const name = requiredText(refusals, 'name', oneLine(input.name), { max: BOARD_NAME_MAX });
  const level = requiredChoice(refusals, 'level', input.level, READING_LEVELS);
  const period = requiredChoice(refusals, 'period', input.period ?? 'always', PERIODS);
  const { from, to } = input.scope;
  if (from && to && to < from)
    refusals.push(refusal('END_BEFORE_START', 'scope.to', { start: from, end: to }));
  return unlessRefused(refusals, () => ({
    name,
    level: level!,
    isShared: input.isShared ?? false,
    period: period!,
    scope: input.scope,
  }));
}

/** Changes or deletes it: its owner; a shared one also whoever manages the workspace, for owners leave. */
export function mayChangeSavedBoard(
  viewer: { readonly memberId: string; readonly role: MemberRole },
  board: { readonly ownerId: string; readonly isShared: boolean },
): boolean {
  return viewer.memberId === board.ownerId || (board.isShared && can(viewer.role, 'manageWorkspace'));
}
