import type { MessageId } from '../../../i18n/message-id.js';

const WORDS: readonly (readonly [upTo: number, word: MessageId])[] = [
  [5, 'forecasts.likelihood.almostNever'],
  [24, 'forecasts.likelihood.unlikely'],
  [44, 'forecasts.likelihood.ratherNot'],
  [55, 'forecasts.likelihood.even'],
  [75, 'forecasts.likelihood.rather'],
  [94, 'forecasts.likelihood.likely'],
  [100, 'forecasts.likelihood.almostAlways'],
];

/** What a number of per cent means in words. */
export function likelihoodOf(percent: number): MessageId {
  return (WORDS.find(([upTo]) => percent <= upTo) ?? WORDS.at(-1)!)[1];
}
