import type { IntlShape } from 'react-intl';
import type { Analysis } from '@levain/domain/statistics/analysis.js';
import type { MessageId } from '../../../i18n/message-id.js';
import type { Figures } from '../figures.js';

/** A probability as chances people can picture: out of 10, or out of 100 near the ends. */
export function chances(probability: number, intl: IntlShape): string {
  const say = (id: MessageId, values: Record<string, number>) =>
    intl.formatMessage({ id: id as string }, values);
  if (probability > 0.99) return say('analysis.chances.above', { count: 99, of: 100 });
  if (probability < 0.01) return say('analysis.chances.below', { count: 1, of: 100 });
  const hundredths = Math.round(probability * 100);
  if (hundredths > 90 || hundredths < 10 || hundredths % 10 !== 0) {
    return say('analysis.chances.outOf', { count: hundredths, of: 100 });
  }
  return say('analysis.chances.outOf', { count: hundredths / 10, of: 10 });
}

/** The same figures by Bayes' rule, in sentences; empty without a posterior. */
export function posteriorSentences(
  posterior: Analysis['posterior'] | undefined,
  minimum: number | null,
  { intl, figures }: { readonly intl: IntlShape; readonly figures: Figures },
): readonly string[] {
  if (!posterior) return [];
  const say = (id: MessageId, values: Record<string, string>) =>
    intl.formatMessage({ id: id as string }, values);
  const lines = [
    say('analysis.posterior.better', { chances: chances(posterior.probabilityBetter, intl) }),
    ...(posterior.probabilityAboveMwe !== null && minimum !== null
      ? [
          say('analysis.posterior.worthwhile', {
            chances: chances(posterior.probabilityAboveMwe, intl),
            minimum: figures.change(minimum),
          }),
        ]
      : []),
    figures.change(posterior.expectedLoss) === figures.change(0)
      ? say('analysis.posterior.noLoss', {})
      : say('analysis.posterior.loss', { loss: figures.change(posterior.expectedLoss) }),
  ];
  const { low, high, level } = posterior.effect;
  if (low !== null && high !== null) {
    lines.push(
      say('analysis.posterior.interval', {
        level: figures.level(level),
        low: figures.effect(low),
        high: figures.effect(high),
      }),
    );
  }
  // A sentence may begin with its figure.
  return lines.map((line) => line.charAt(0).toLocaleUpperCase(intl.locale) + line.slice(1));
}
