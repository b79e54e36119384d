import { FORECAST_CHOICES } from '@levain/domain/forecasts/forecast.js';
import type { Locale } from '@levain/domain/locale.js';
import { html, type Html } from '../../links/html.js';
import { FORECAST_WORDS, percentText } from './forecast-words.js';

/** Nine buttons that send the form they stand in: one tap is the answer. The field is `probability`, `0.1` to `0.9`. */
export function forecastButtons(locale: Locale): Html {
  const words = FORECAST_WORDS[locale];
  const hints: Readonly<Record<number, string>> = { 0.1: words.low, 0.5: words.even, 0.9: words.high };
  return html`<div class="scale">
    ${FORECAST_CHOICES.map(
      (choice) =>
        html`<button name="probability" value="${choice}">
          <span
            >${percentText(locale, choice)}${hints[choice] && html`<br /><small>${hints[choice]}</small>`}</span
          >
        </button>`,
    )}
  </div>`;
}
