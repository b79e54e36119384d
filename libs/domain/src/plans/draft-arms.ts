import { refusal, type Refusal } from '../refusal.js';
import { requiredChoice } from '../text/choice.js';
import { LINE_MAX, requiredText } from '../text/required-text.js';
import { ARM_ROLES, type Arm, type ArmRole, type Design } from './plan.js';

/** What an arm's line of the plan form holds. */
export interface ArmInput {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly role?: string | null;
  readonly share?: number | null;
}

/** Arms a plan may have. */
export const ARMS_MAX = 10;

/** Roles an arm may have in each design. */
export const ROLES_OF_DESIGN: Readonly<Record<Design, readonly ArmRole[]>> = {
  comparison: ['control', 'variant'],
  pilotGroup: ['control', 'variant'],
  beforeAfter: ['before', 'after'],
};

/** The two periods of a before/after test, named by their roles: the screen says them in the reader's language. */
export const PERIOD_ARMS: readonly Arm[] = [
  { name: 'before', role: 'before', share: null },
  { name: 'after', role: 'after', share: null },
];

/** Two names are one when they differ only by case, accents' encoding or spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function refuseRepeats(refusals: Refusal[], arms: readonly Arm[]) {
  const names = arms.map((arm) => nameKey(arm.name));
  arms.forEach((arm, index) => {
    const field = `plan.arms.${index}`;
    if (arm.name && names.indexOf(names[index]!) < index) {
      refusals.push(refusal('ARM_NAME_TAKEN', `${field}.name`, { name: arm.name }));
    }
    const single = arm.role === 'control' || arm.role === 'before' || arm.role === 'after';
    if (single && arms.findIndex((other) => other.role === arm.role) < index) {
      const code = arm.role === 'control' ? 'SECOND_CONTROL_ARM' : 'DUPLICATE_ITEM';
      refusals.push(
        refusal(code, `${field}.role`, code === 'DUPLICATE_ITEM' ? { value: arm.role } : undefined),
      );
    }
  });
}

function refuseShares(refusals: Refusal[], arms: readonly Arm[]) {
  const planned = arms.filter((arm) => arm.share !== null);
  if (planned.length === 0) return;
  const wrong = refusals.length;
  arms.forEach(({ share }, index) => {
    if (share !== null && !(share > 0 && share <= 1)) {
      refusals.push(refusal('SHARE_OUT_OF_BOUNDS', `plan.arms.${index}.share`, { min: 0, max: 1 }));
    }
  });
  if (refusals.length > wrong) return;
  const sum = planned.reduce((total, arm) => total + arm.share!, 0);
  if (planned.length < arms.length || Math.abs(sum - 1) > 1e-6) {
    refusals.push(refusal('SHARES_NOT_WHOLE', 'plan.arms', { sum: Math.round(sum * 1e6) / 1e6 }));
  }
}

/**
 * The arms of a plan being written. A `beforeAfter` plan without arms gets its two periods. Refuses a repeated name,
 * a role that the design does not have, a second control, and shares that are given for some arms only or do not sum
 * to 1 (a third may be written 0.333333).
 */
export function draftArms(
  refusals: Refusal[],
  inputs: readonly ArmInput[],
  design: Design | null,
): readonly Arm[] {
  if (inputs.length === 0) return design === 'beforeAfter' ? PERIOD_ARMS : [];
  if (inputs.length > ARMS_MAX) refusals.push(refusal('TOO_MANY_ITEMS', 'plan.arms', { max: ARMS_MAX }));
  const arms = inputs.slice(0, ARMS_MAX).map((input, index): Arm => {
    const field = `plan.arms.${index}`;
    const name = requiredText(refusals, `${field}.name`, input.name, { max: LINE_MAX });
    const role = requiredChoice(refusals, `${field}.role`, input.role, ARM_ROLES);
    if (role && design && !ROLES_OF_DESIGN[design].includes(role)) {
      refusals.push(refusal('ARM_ROLE_NOT_OF_DESIGN', `${field}.role`, { role, design }));
    }
    return {
      ...(input.id ? { id: input.id } : {}),
      name,
      role: role ?? 'variant',
      share: input.share ?? null,
    };
  });
  refuseRepeats(refusals, arms);
  refuseShares(refusals, arms);
  return arms;
}
