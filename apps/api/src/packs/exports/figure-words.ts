import type { Locale } from '@levain/domain/locale.js';
import type { PackSummaryRow } from '../pack-row.js';

type FigureName = Exclude<keyof PackSummaryRow, 'changes'>;

/** A figure of the cover, and what stands under it. */
type FigureWords = readonly (readonly [FigureName, (count: number) => string])[];

const french =
  (one: string, many: string) =>
  (count: number): string =>
    count < 2 ? one : many;
const english =
  (one: string, many: string) =>
  (count: number): string =>
    count === 1 ? one : many;

/** The figures at the head of a pack, in both languages. */
export const FIGURE_WORDS: Readonly<Record<Locale, FigureWords>> = {
  fr: [
    ['running', french('test en cours', 'tests en cours')],
    ['evaluated', french('expérimentation évaluée', 'expérimentations évaluées')],
    ['decided', french('décision prise', 'décisions prises')],
    ['blocked', french('blocage', 'blocages')],
    ['toDecide', french('réponse attendue', 'réponses attendues')],
  ],
  en: [
    ['running', english('test running', 'tests running')],
    ['evaluated', english('experiment evaluated', 'experiments evaluated')],
    ['decided', english('decision taken', 'decisions taken')],
    ['blocked', english('blocked', 'blocked')],
    ['toDecide', english('answer awaited', 'answers awaited')],
  ],
};
