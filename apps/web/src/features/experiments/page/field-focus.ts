/** Screens of one experiment, as the end of their address. */
export type Section =
  | 'overview'
  | 'plan'
  | 'measurements'
  | 'evaluation'
  | 'decision'
  | 'next'
  | 'lineage'
  | 'people'
  | 'tasks'
  | 'objections'
  | 'costs'
  | 'history';

const SECTION_OF: readonly (readonly [RegExp, Section])[] = [
  [/^plan\b/, 'plan'],
  [/^(verdict|learning|evaluation)\b/, 'evaluation'],
  [/^(participations?)\b/, 'people'],
  [/^(tasks?|contributions?)\b/, 'tasks'],
  [/^objections?\b/, 'objections'],
  [/^(measurements?|readings)\b/, 'measurements'],
  [/^decision\b/, 'decision'],
];

/** The screen that holds the control of a field. */
export function sectionOf(field: string): Section {
  return SECTION_OF.find(([pattern]) => pattern.test(field))?.[1] ?? 'overview';
}

/** The rhythm is asked once for the bet, wherever it is missed. */
function controlOf(field: string): string {
  return field.replace(/^plan\.measures\.\d+\.periodicity$/, 'plan.periodicity');
}

function parentOf(field: string): string {
  return field.slice(0, Math.max(0, field.lastIndexOf('.')));
}

const FOCUSABLE =
  'input:not([type=hidden]), textarea, select, button, a[href], [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the control of a field, or of the nearest thing around it. */
export function focusField(field: string): boolean {
  for (let path = controlOf(field); path !== ''; path = parentOf(path)) {
    const holder = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
    if (!holder) continue;
    const control = holder.matches(FOCUSABLE) ? holder : holder.querySelector<HTMLElement>(FOCUSABLE);
    holder.scrollIntoView({ block: 'center' });
    (control ?? holder).focus({ preventScroll: true });
    return true;
  }
  return false;
}
