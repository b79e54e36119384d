/** A probability given before the verdict (0..1), and whether the hypothesis was then confirmed. */
export interface ScoredForecast {
  readonly probability: number;
  readonly confirmed: boolean;
}

/** Forecasts of about the same probability beside how often they came true. */
export interface CalibrationBand {
  /** Bounds of the band, low included; the last band includes 1. */
  readonly from: number;
  readonly to: number;
  readonly forecasts: number;
  readonly meanProbability: number;
  readonly confirmedShare: number;
}

/** Fewer forecasts than this say nothing of how well someone forecasts. */
export const CALIBRATION_MINIMUM = 10;

/**
 * Mean squared distance between forecasts and what came (Brier 1950, Monthly Weather Review 78:1; the single-event form):
 * 0 is perfect, 0.25 is what "one chance in two" always earns, 1 is always certain and always wrong. Null without a
 * forecast, or when one is not a probability.
 */
export function brierScore(forecasts: readonly ScoredForecast[]): number | null {
  if (forecasts.length === 0 || !forecasts.every(isProbability)) return null;
  const squares = forecasts.map(({ probability, confirmed }) => (probability - (confirmed ? 1 : 0)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / forecasts.length;
}

/** Bands of equal width (five unless asked) that hold at least one forecast. Empty below {@link CALIBRATION_MINIMUM}. */
export function calibration(forecasts: readonly ScoredForecast[], bands = 5): CalibrationBand[] {
  if (forecasts.length < CALIBRATION_MINIMUM || !forecasts.every(isProbability)) return [];
  return Array.from({ length: bands }, (_, band) => {
    const own = forecasts.filter(
      ({ probability }) => Math.min(bands - 1, Math.floor(probability * bands)) === band,
    );
    const mean = (figure: (forecast: ScoredForecast) => number) =>
      own.reduce((sum, forecast) => sum + figure(forecast), 0) / own.length;
    return {
      from: band / bands,
      to: (band + 1) / bands,
      forecasts: own.length,
      meanProbability: mean(({ probability }) => probability),
      confirmedShare: mean(({ confirmed }) => (confirmed ? 1 : 0)),
    };
  }).filter((band) => band.forecasts > 0);
}

function isProbability({ probability }: ScoredForecast): boolean {
  return probability >= 0 && probability <= 1;
}
