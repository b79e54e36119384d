import { composeSentence } from '@levain/domain/hypotheses/sentence.js';
import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { FormFields } from '../../links/form-fields.js';
import { html } from '../../links/html.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../../links/personal-pages.js';
import { GONE_PAGE, usedPage } from '../../links/plain-pages.js';
import type { Visit } from '../../links/visit.js';
import { recordForecast } from '../record-forecast.js';
import { askedForecast, type AskedForecast } from './asked-forecast.js';
import { forecastButtons } from './forecast-scale.js';
import { dayText, FORECAST_WORDS, percentText } from './forecast-words.js';

/** The page behind the link of a request for a forecast: the bet, and nine buttons. */
@Injectable()
export class ForecastPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
  ) {
    pages.register('forecast', this);
  }

  async show({ actor, link }: Visit): Promise<PersonalPage> {
    const asked = await this.unitOfWork.read(actor, (tx) => askedForecast(tx, actor, link.subjectId));
    if (!asked) return GONE_PAGE;
    return asked.isOpen ? questionPage(actor.locale, asked) : closedPage(actor.locale);
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const { actor, link } = visit;
    const probability = probabilityOf(form);
    const given = await this.unitOfWork.write(actor, async (tx) => {
      const used = await this.links.use(tx, visit);
      return used.ok ? recordForecast(tx, actor, { experimentId: link.subjectId, probability }) : used;
    });
    if (given.ok) return thanksPage(actor.locale, probability!);
    const codes = given.error.kind === 'refused' ? given.error.refusals.map(({ code }) => code) : [];
    if (codes.includes('LINK_USED')) return usedPage(actor.locale);
    if (codes.includes('FORECAST_CLOSED')) return closedPage(actor.locale);
    if (!codes.some((code) => code.startsWith('PROBABILITY_'))) return GONE_PAGE;
    const asked = await this.unitOfWork.read(actor, (tx) => askedForecast(tx, actor, link.subjectId));
    return asked
      ? { ...questionPage(actor.locale, asked, FORECAST_WORDS[actor.locale].invalid), status: 422 }
      : GONE_PAGE;
  }
}

/** One of the nine buttons, or the number typed beside its own button; null when neither can be read. */
function probabilityOf(form: FormFields): number | null {
  const button = form.one('probability');
  if (button !== 'typed') return button === '' ? null : Number(button);
  const typed = form.one('percent').replace(/\s*%$/, '');
  return /^\d{1,3}$/.test(typed) ? Number(typed) / 100 : Number.NaN;
}

function questionPage(locale: Locale, asked: AskedForecast, error?: string): PersonalPage {
  const words = FORECAST_WORDS[locale];
  const { hypothesis, title, ownerName, stopDate } = asked;
  return {
    title: words.title,
    body: html`<p>${words.ask(ownerName)}</p>
      <blockquote class="lead" ${hypothesis && html`lang="${hypothesis.locale}"`}>
        ${hypothesis ? composeSentence(hypothesis, hypothesis.locale).text : title}
      </blockquote>
      <h2 id="q">${words.question}</h2>
      ${error && html`<p class="error" role="alert">${error}</p>`}
      <form method="post" aria-labelledby="q">${forecastButtons(locale)}</form>
      <details ${error && html`open`}>
        <summary>${words.finer}</summary>
        <form method="post">
          <label class="field"
            ><span>${words.finerLabel}</span
            ><input name="percent" inputmode="numeric" maxlength="5" autocomplete="off" required
          /></label>
          <button name="probability" value="typed">${words.give}</button>
        </form>
      </details>
      <p class="notice">${words.hidden}</p>
      ${stopDate && html`<p class="hint">${words.until(dayText(locale, stopDate))}</p>`}`,
  };
}

function thanksPage(locale: Locale, probability: number): PersonalPage {
  const words = FORECAST_WORDS[locale];
  return {
    title: words.thanks,
    body: html`<p class="lead">${words.said(percentText(locale, probability))}</p>
      <p>${words.next}</p>`,
  };
}

function closedPage(locale: Locale): PersonalPage {
  const words = FORECAST_WORDS[locale];
  return { title: words.closed, body: html`<p>${words.closedWhy}</p>` };
}
