import { plainText } from '@levain/domain/boards/sentence.js';
import { goalSentences } from '@levain/domain/goals/goal-sentences.js';
import { changesHeadline } from '@levain/domain/packs/change-sentences.js';
import { practiceSentences } from '@levain/domain/packs/practice-sentences.js';
import type { QuestionReading } from '@levain/domain/packs/pack-reading.js';
import { formatFor } from '@levain/domain/text/format.js';
import type { Cell as SheetCell, Sheet } from 'write-excel-file/node';
import { COLUMNS, rowsOf, type Cell } from './export-rows.js';
import { EXPORT_WORDS, type ColumnName } from './export-words.js';
import type { ExportedPack } from './exported-pack.js';
import { scopeWords } from './pack-scope-words.js';

const WIDE: Readonly<Partial<Record<ColumnName, number>>> = {
  ...{ title: 44, says: 80, details: 60, measure: 32, departments: 28, project: 26, owner: 22 },
  ...{ code: 9, verdict: 18, decision: 14 },
};

/**
 * Every cell says what it is: words are text cells whatever they begin with, so that no spreadsheet runs them; figures are figures and
 * days are days.
 */
function sheetCell(cell: Cell | null | undefined): SheetCell {
  if (!cell) return null;
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, wrap: true, alignVertical: 'top' };
    case 'number':
      return { type: Number, value: cell.number, alignVertical: 'top' };
    case 'percent':
      return { type: Number, value: cell.number, format: '0.0%', alignVertical: 'top' };
    case 'day':
      return {
        type: Date,
        value: new Date(`${cell.day}T00:00:00Z`),
        format: 'yyyy-mm-dd',
        alignVertical: 'top',
      };
    default:
      return cell satisfies never;
  }
}

const words = (value: string, more: object = {}): SheetCell => ({ type: String, value, ...more });
const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' } as const;
const BOLD = { fontWeight: 'bold' } as const;

/** A sheet that says what the file is, then a sheet a question. */
export const packSheets = (exported: ExportedPack): Sheet<Buffer>[] => [
  readMe(exported),
  ...exported.questions.map((reading) => questionSheet(reading, exported)),
];

function readMe(exported: ExportedPack): Sheet<Buffer> {
  const { pack, read, questions, locale, workspaceName, frozenByName } = exported;
  const said = EXPORT_WORDS[locale];
  const facts: [string, SheetCell][] = [
    [said.title, words(pack.title)],
    [said.day, sheetCell({ kind: 'day', day: pack.asOf })],
    [said.scope, words(scopeWords(pack.scope, locale))],
    [said.frozenBy, words(frozenByName)],
    ...(pack.note ? [[said.note, words(pack.note, { wrap: true })] satisfies [string, SheetCell]] : []),
    [said.fingerprint, words(pack.fingerprint)],
    ...(pack.previous
      ? [[said.previous, sheetCell({ kind: 'day', day: pack.previous.asOf })] satisfies [string, SheetCell]]
      : []),
  ];
  const changes = pack.previous
    ? [
        [],
        [
          words(said.changesTitle, BOLD),
          words(plainText(changesHeadline(read.changes, pack.previous.asOf, locale))),
        ],
        ...questions.flatMap(({ title, changes: lines }) =>
          lines.map((line) => [words(title), words(plainText(line), { wrap: true })]),
        ),
      ]
    : [];
  return {
    sheet: said.readMe,
    columns: [{ width: 30 }, { width: 100 }],
    data: [
      [words(`${said.pack} · ${workspaceName}`, { ...BOLD, fontSize: 14 })],
      ...facts.map(([name, value]) => [words(name, BOLD), value]),
      ...(read.isIntact ? [] : [[words(said.broken, BOLD)]]),
      [],
      [words(said.howMade, { wrap: true, columnSpan: 2, alignVertical: 'top', height: 48 })],
      ...changes,
      ...practiceRows(exported),
    ],
  };
}

/** How one tests and learns, and where the goals stand. */
function practiceRows({ read, locale }: ExportedPack): SheetCell[][] {
  const said = EXPORT_WORDS[locale];
  const { portfolio, goals } = read.content;
  const practice = practiceSentences(portfolio, locale).map((sentence) => [
    words(said.practice),
    words(plainText(sentence), { wrap: true }),
  ]);
  const standing = goals.map(({ title, progress }) => [
    words(title, { wrap: true }),
    words(goalSentences(progress, locale).join(' '), { wrap: true }),
  ]);
  return [[], ...practice, ...(standing.length > 0 ? [[], [words(said.goals, BOLD)], ...standing] : [])];
}

function questionSheet(reading: QuestionReading, exported: ExportedPack): Sheet<Buffer> {
  const { question, title, headline, more, items, total } = reading;
  const said = EXPORT_WORDS[exported.locale];
  const columns = COLUMNS[question];
  const rest = total - items.length;
  const sentences = [headline, ...more].map((sentence) => [words(plainText(sentence))]);
  return {
    sheet: said.sheets[question],
    columns: columns.map((column) => ({ width: WIDE[column] ?? 13 })),
    data: [
      [words(title, { ...BOLD, fontSize: 14 })],
      ...sentences,
      [],
      columns.map((column) => words(said.columns[column], HEAD)),
      ...rowsOf(reading, exported).map((row) => columns.map((column) => sheetCell(row[column]))),
      ...(rest > 0 ? [[words(`+ ${formatFor(exported.locale).number(rest)}`)]] : []),
    ],
  };
}
