import type { Measure, MetricShape, Plan } from '../plans/plan.js';
import { refusal, type Refusal } from '../refusal.js';
import { headerKey } from '../text/header-key.js';
import { FIGURE_ROLES, roleNamed, type ColumnRole } from './column-words.js';
import { dateOrderOf, readDateCell } from './date-cell.js';

/** How sure the suggestion is: the header says it, the header or the cells suggest it, nothing does. */
export type Confidence = 'certain' | 'likely' | 'none';

/** What a column holds. In a wide file a figure names its measure, or its arm; in a long file other columns do. */
export interface ColumnMapping {
  readonly role: ColumnRole;
  /**
   * Name of the measure that this column's figures belong to; null when a column of measures says, or when there is
   * only one.
   */
  readonly measure: string | null;
  /** Name of the arm that this column's figures belong to; null when a column of arms says. */
  readonly arm: string | null;
  readonly confidence: Confidence;
}

/** A column that is not read. */
export const IGNORED: ColumnMapping = { role: 'ignored', measure: null, arm: null, confidence: 'none' };

const isFigure = (role: ColumnRole) => FIGURE_ROLES.some((figure) => figure === role);

/** The main figure of a measure: what a column named after the measure alone holds. */
export function mainFigure({ shape }: Pick<Measure, 'shape'>): ColumnRole {
  return shape === 'proportion' || shape === 'rate' ? 'events' : 'value';
}

/** Figures that only some shapes have: elsewhere the same word means nothing. */
const ONLY_OF: Partial<Record<ColumnRole, MetricShape>> = { exposure: 'rate', covariate: 'mean' };

/** The role that a header's word has among these measures. */
function roleAmong(key: string, measures: readonly Measure[]): ColumnRole | null {
  const role = roleNamed(key);
  const only = role === null ? undefined : ONLY_OF[role];
  return only === undefined || measures.some(({ shape }) => shape === only) ? role : null;
}

/** Takes a name out of a header; null when it is not there as whole words. */
function without(key: string, name: string): string | null {
  const words = headerKey(name);
  const at = ` ${key} `.indexOf(` ${words} `);
  if (words === '' || at < 0) return null;
  return `${key.slice(0, at)} ${key.slice(at + words.length)}`.replace(/ +/g, ' ').trim();
}

interface Named {
  readonly rest: string;
  readonly name: string;
}

/** The longest name that the header holds, and what is left of the header. */
function named(key: string, names: readonly string[]): Named | null {
  const found = names.flatMap((name) => {
    const rest = without(key, name);
    return rest === null ? [] : [{ rest, name }];
  });
  return found.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}

function mapHeader(header: string, plan: Plan): ColumnMapping {
  const key = headerKey(header);
  const byWord = roleAmong(key, plan.measures);
  const measures = plan.measures.map((measure) => measure.name);
  const arms = plan.design === 'beforeAfter' ? [] : plan.arms.map((arm) => arm.name);
  const measure = named(key, measures);
  const arm = named(measure?.rest ?? key, arms);
  const rest = arm?.rest ?? measure?.rest ?? key;
  if (!measure && !arm) return byWord ? { ...IGNORED, role: byWord, confidence: 'certain' } : IGNORED;
  const of = plan.measures.find((each) => each.name === measure?.name) ?? plan.measures[0];
  const role = rest === '' ? null : roleAmong(rest, measure && of ? [of] : plan.measures);
  if (rest !== '' && !(role && isFigure(role))) {
    return byWord ? { ...IGNORED, role: byWord, confidence: 'certain' } : IGNORED;
  }
  const main = of ? mainFigure(of) : 'value';
  return {
    role: role ?? main,
    measure: measure?.name ?? null,
    arm: arm?.name ?? null,
    confidence: 'certain',
  };
}

/** Where only rates are read, what others call a total is the exposure, unless a column is named so. */
function totalsAsExposures(mappings: readonly ColumnMapping[], plan: Plan): readonly ColumnMapping[] {
  const onlyRates = plan.measures.length > 0 && plan.measures.every(({ shape }) => shape === 'rate');
  if (!onlyRates || mappings.some(({ role }) => role === 'exposure')) return mappings;
  return mappings.map((mapping) =>
    mapping.role === 'total' ? { ...mapping, role: 'exposure', confidence: 'likely' } : mapping,
  );
}

/** A role is held once for each measure and arm; the first column keeps it. */
function keepFirst(mappings: readonly ColumnMapping[]): ColumnMapping[] {
  const seen = new Set<string>();
  return mappings.map((mapping) => {
    const place = `${mapping.role}|${mapping.measure ?? ''}|${mapping.arm ?? ''}`;
    if (mapping.role === 'ignored' || !seen.has(place)) {
      seen.add(place);
      return mapping;
    }
    return IGNORED;
  });
}

/** Most cells say what a column is; the few others are the bad rows that the preview shows. */
const MOST = 0.8;

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(fits).length >= MOST * cells.length;
}

function looksLikeDays(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  const order = dateOrderOf(said);
  return mostly(said, (cell) => readDateCell(cell, order).kind === 'read');
}

/**
 * Fills in what the headers left open from the cells: a column of days, a column that only holds names of arms or of
 * measures.
 */
function fromCells(
  mappings: readonly ColumnMapping[],
  samples: readonly (readonly string[])[],
  plan: Plan,
): ColumnMapping[] {
  const filled = [...mappings];
  const column = (index: number) => samples.map((row) => row[index] ?? '');
  const suggest = (role: ColumnRole, fits: (cells: string[]) => boolean) => {
    if (filled.some((mapping) => mapping.role === role)) return;
    const index = filled.findIndex((mapping, at) => mapping.role === 'ignored' && fits(column(at)));
    if (index >= 0) filled[index] = { ...IGNORED, role, confidence: 'likely' };
  };
  const among = (names: readonly string[]) => (cells: string[]) => {
    const keys = names.map(headerKey);
    const said = cells.map(headerKey).filter((cell) => cell !== '');
    return mostly(said, (cell) => keys.includes(cell));
  };
  if (samples.length === 0) return filled;
  suggest('observedOn', looksLikeDays);
  if (plan.design !== 'beforeAfter') suggest('arm', among(plan.arms.map((arm) => arm.name)));
  suggest('measure', among(plan.measures.map((measure) => measure.name)));
  return filled;
}

/**
 * Suggests what each column of a file or of a pasted block holds, from its header in either language, the names of
 * the plan's measures and arms, and some of its rows. Handles long files (a row a reading) and wide ones (a column a
 * measure, or a measure and an arm: "Appels Avec", "Résolus total"). A person corrects it before anything is read.
 */
export function suggestColumns(
  headers: readonly string[],
  plan: Plan,
  samples: readonly (readonly string[])[] = [],
): readonly ColumnMapping[] {
  const named = totalsAsExposures(
    headers.map((header) => mapHeader(header, plan)),
    plan,
  );
  return fromCells(keepFirst(named), samples, plan);
}

/**
 * What a mapping misses before rows can be read: a column of days (unless one day is given for all), a figure, a
 * column of arms where groups are compared, a column of measures where there are several (`COLUMN_MISSING`), or the
 * same figure in two columns (`COLUMN_REPEATED`).
 */
export function missingColumns(
  mappings: readonly ColumnMapping[],
  plan: Plan,
  oneDay: string | null,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  // A figure from before says nothing by itself.
  const figures = mappings.filter(({ role }) => isFigure(role) && role !== 'covariate');
  const has = (role: ColumnRole) => mappings.some((mapping) => mapping.role === role);
  const miss = (column: ColumnRole) => refusals.push(refusal('COLUMN_MISSING', 'columns', { column }));
  if (!has('observedOn') && !oneDay) miss('observedOn');
  if (!has('measure') && plan.measures.length > 1 && figures.some((mapping) => mapping.measure === null))
    miss('measure');
  const compares = plan.design !== 'beforeAfter';
  if (compares && !has('arm') && figures.some((mapping) => mapping.arm === null)) miss('arm');
  if (figures.length === 0) miss('value');
  const places = mappings.map(({ role, measure, arm }) => `${role}|${measure ?? ''}|${arm ?? ''}`);
  mappings.forEach(({ role }, index) => {
    if (role !== 'ignored' && places.indexOf(places[index]!) < index) {
      refusals.push(refusal('COLUMN_REPEATED', `columns.${index}`, { column: role }));
    }
  });
  return refusals;
}
