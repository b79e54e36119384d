import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import type { Locale } from '@levain/domain/locale.js';
import { composeMessage, type Message, type MessageParts } from '../../mail/messages/message.js';
import type { AskedForecast } from './asked-forecast.js';
import { dayText, FORECAST_WORDS } from './forecast-words.js';

export interface ForecastRequestFacts extends AskedForecast {
  readonly name: string;
  readonly url: string;
}

/** The message that asks for a forecast: the bet, what becomes of the answer, one button. */
export function forecastRequestMessage(locale: Locale, facts: ForecastRequestFacts): Message {
  const { hypothesis, title, number, stopDate, ownerName } = facts;
  const words = FORECAST_WORDS[locale];
  const sentence = hypothesis ? composeSentence(hypothesis, hypothesis.locale).text : title;
  return composeMessage(locale, {
    ...WORDS[locale](facts),
    about: `EXP-${number} · ${title}`,
    paragraphs: [
      ...WORDS[locale](facts).paragraphs,
      words.ask(ownerName),
      { quote: sentence },
      words.question,
    ],
    after: [words.hidden, ...(stopDate ? [words.until(dayText(locale, stopDate))] : [])],
  });
}

const WORDS: Readonly<Record<Locale, (facts: ForecastRequestFacts) => MessageParts>> = {
  fr: ({ name, title, url }) => ({
    subject: `À combien croyez-vous à « ${title} » ?`,
    paragraphs: [`Bonjour ${name},`, 'Le pari est gelé : on ne le changera plus en cours de route.'],
    buttons: [{ label: 'Donner mon pronostic', url, look: 'primary' }],
    after: [],
  }),
  en: ({ name, title, url }) => ({
    subject: `How likely do you think “${title}” is?`,
    paragraphs: [`Hello ${name},`, 'The bet is frozen: it will not be changed along the way.'],
    buttons: [{ label: 'Give my forecast', url, look: 'primary' }],
    after: [],
  }),
};
