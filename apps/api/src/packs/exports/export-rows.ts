import type { AnsweredExperiment, BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { EXPERIMENT_WORDS } from '@levain/domain/boards/experiment-words.js';
import { plainText } from '@levain/domain/boards/sentence.js';
import type { Question } from '@levain/domain/boards/questions.js';
import { toldExperiments } from '@levain/domain/packs/pack-content.js';
import type { PackItem, QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { EXPORT_WORDS, type ColumnName } from './export-words.js';
import type { ExportedPack } from './exported-pack.js';

/** What a cell holds: words, a figure, a fraction to show in percent, or a day (`YYYY-MM-DD`). */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'percent'; readonly number: number }
  | { readonly kind: 'day'; readonly day: string };

export type Row = Readonly<Partial<Record<ColumnName, Cell | null>>>;

const text = (words: string | null): Cell | null => (words ? { kind: 'text', text: words } : null);
const number = (value: number | null): Cell | null =>
  value === null ? null : { kind: 'number', number: value };
const day = (instant: string | null): Cell | null =>
  instant ? { kind: 'day', day: instant.slice(0, 10) } : null;

/** The columns of a question, in their order. */
export const COLUMNS: Readonly<Record<Question, readonly ColumnName[]>> = (() => {
  const named = ['code', 'title', 'owner', 'project', 'departments'] as const;
  const judged = ['verdict', 'confirmed', 'decision'] as const;
  const bet = ['measure', 'unit', 'baseline', 'target', 'observed', 'control'] as const;
  const effect = ['effect', 'low', 'high'] as const;
  const dates = ['started', 'stops'] as const;
  const money = ['spent', 'returned', 'currency'] as const;
  const judgedRows = [
    ...named,
    ...judged,
    ...bet,
    ...effect,
    ...dates,
    'amendments',
    ...money,
    'says',
  ] as const;
  return {
    believed: ['code', 'title', 'says'],
    testing: [...named, ...bet, ...dates, 'readings', 'amendments', ...money, 'says'],
    learned: [...judgedRows, 'details'],
    changed: [...judgedRows, 'details'],
    surprised: judgedRows,
    blocked: [...named, ...dates, 'says'],
    decide: ['code', 'title', 'due', 'owner', 'project', ...judged, 'says'],
  };
})();

/** One row a line of a question. */
export function rowsOf({ question, items }: QuestionReading, { read, locale }: ExportedPack): Row[] {
  const { answers } = read.content;
  const known = toldExperiments(answers);
  return items.map((item) => ({
    ...{ code: text(item.code), title: text(item.title), says: text(plainText(item.says)) },
    details: text(item.details.map(plainText).join(' ')),
    ...experimentCells(known.get(item.key), locale),
    ...(question === 'decide' ? askCells(answers, item) : {}),
  }));
}

function askCells({ decide }: BoardAnswers, { key }: PackItem): Row {
  const ask = decide.asks.find(({ id }) => id === key);
  return ask ? { due: day(ask.due), owner: text(ask.askedByName) } : {};
}

function experimentCells(item: AnsweredExperiment | undefined, locale: ExportedPack['locale']): Row {
  if (!item) return {};
  const { yes, no } = EXPORT_WORDS[locale];
  const { verdicts, decisions } = EXPERIMENT_WORDS[locale];
  const { verdict, decision, cost } = item;
  return {
    ...{ owner: text(item.ownerName), project: text(item.projectName) },
    departments: text(item.departmentNames.join(', ')),
    ...{ verdict: text(verdict && verdicts[verdict]), decision: text(decision && decisions[decision]) },
    confirmed: verdict && text(item.verdictConfirmed ? yes : no),
    ...{ started: day(item.startedAt), stops: day(item.stopDate) },
    ...{ readings: number(item.measurementCount), amendments: number(item.amendmentCount) },
    ...{ spent: number(cost?.spent ?? null), returned: number(cost?.returned ?? null) },
    currency: text(cost?.currency ?? null),
    ...outcomeCells(item),
  };
}

function outcomeCells({ outcome }: AnsweredExperiment): Row {
  if (!outcome) return {};
  const isShare = outcome.shape === 'proportion';
  const figure = (value: number | null): Cell | null =>
    value === null ? null : { kind: isShare ? 'percent' : 'number', number: value };
  const { metricName, unit, baseline, target, observed, control, effect, low, high } = outcome;
  return {
    ...{ measure: text(metricName), unit: text(isShare ? '%' : unit) },
    ...{ baseline: figure(baseline), target: figure(target), observed: figure(observed) },
    ...{ control: figure(control), effect: figure(effect), low: figure(low), high: figure(high) },
  };
}
