import { refusal, unlessRefused, type Refusal, type Result } from '../refusal.js';
import { LINE_MAX, optionalText, requiredText } from '../text/required-text.js';
import { optionalWebAddress } from '../text/web-address.js';
import { optionalDay, requiredPastDay } from '../time/day.js';
import { draftFigures, type ReferenceFigure, type ReferenceFigureInput } from './reference-figure.js';

/** What a benchmark form holds. */
export interface BenchmarkInput {
  readonly actor?: string | null;
  readonly sector?: string | null;
  readonly context?: string | null;
  readonly action?: string | null;
  readonly result?: string | null;
  readonly sourceUrl?: string | null;
  readonly sourceAuthor?: string | null;
  /** `YYYY-MM-DD`. */
  readonly publishedOn?: string | null;
  /** `YYYY-MM-DD`. */
  readonly recheckOn?: string | null;
  readonly figures?: readonly ReferenceFigureInput[] | null;
}

/** What another actor did, and who says so. Never a baseline. */
export interface Benchmark {
  readonly actor: string;
  readonly sector: string | null;
  readonly context: string | null;
  readonly action: string;
  readonly result: string;
  readonly sourceUrl: string;
  readonly sourceAuthor: string;
  readonly publishedOn: string;
  /** The day from which it asks whether it still holds; null: it never asks. */
  readonly recheckOn: string | null;
  readonly figures: readonly ReferenceFigure[];
}

function requiredSource(refusals: Refusal[], typed: string | null | undefined): string {
  const before = refusals.length;
  const address = optionalWebAddress(refusals, 'sourceUrl', typed);
  if (address === null && refusals.length === before) refusals.push(refusal('SOURCE_REQUIRED', 'sourceUrl'));
  return address ?? '';
}

/**
 * A benchmark as it is kept. Hearsay is refused: `SOURCE_REQUIRED`, `URL_INVALID`, `AUTHOR_REQUIRED`, and a
 * publication day that is missing, wrong or after `today`, a day to check it again that is not after it (`END_BEFORE_START`), and a reference figure that is none; so is a benchmark that does not say who did what with
 * which result.
 */
export function draftBenchmark(input: BenchmarkInput, today: string): Result<Benchmark> {
  const refusals: Refusal[] = [];
  const benchmark: Benchmark = {
    actor: requiredText(refusals, 'actor', input.actor, { max: LINE_MAX }),
    sector: optionalText(refusals, 'sector', input.sector, LINE_MAX),
    context: optionalText(refusals, 'context', input.context),
    action: requiredText(refusals, 'action', input.action),
    result: requiredText(refusals, 'result', input.result),
    sourceUrl: requiredSource(refusals, input.sourceUrl),
    sourceAuthor: requiredText(refusals, 'sourceAuthor', input.sourceAuthor, {
      max: LINE_MAX,
      code: 'AUTHOR_REQUIRED',
    }),
    publishedOn: requiredPastDay(refusals, 'publishedOn', input.publishedOn, today),
    recheckOn: optionalDay(refusals, 'recheckOn', input.recheckOn),
    figures: draftFigures(refusals, input.figures ?? []),
  };
  const { publishedOn: start, recheckOn: end } = benchmark;
  if (end !== null && start !== '' && end <= start)
    refusals.push(refusal('END_BEFORE_START', 'recheckOn', { start, end }));
  return unlessRefused(refusals, () => benchmark);
}

/** Months after which a benchmark is usually looked at again. */
export const RECHECK_MONTHS = 12;

/** Whether a benchmark asks to be looked at again: its day has come. */
export const isStale = ({ recheckOn }: Pick<Benchmark, 'recheckOn'>, today: string): boolean =>
  recheckOn !== null && recheckOn <= today;

/** The usual day to look at it again, so many months after `today`; the last of a shorter month. */
export function usualRecheck(today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + RECHECK_MONTHS + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
