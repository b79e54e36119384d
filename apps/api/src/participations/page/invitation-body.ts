import { FORECAST_CHOICES } from '@levain/domain/forecasts/forecast.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { FormFields } from '../../links/form-fields.js';
import { html, type Html } from '../../links/html.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import type { Visit } from '../../links/visit.js';
import { asksForecast } from '../invitation-facts.js';
import { termsOf } from '../participation-terms.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { termsFacts } from '../words/terms-words.js';
import { PAGE_WORDS, type PageWords } from './invitation-page-words.js';
import { refusalWords } from './invitation-refusals.js';
import type { OpenInvitation } from './invitation-visit.js';

/** What was sent and refused. */
interface Sent {
  readonly refusals: readonly Refusal[];
  readonly form: FormFields;
}

/** Who asks, what, how long, until when, why you; then the one question, or the way to say no. */
export function invitationBody(visit: Visit, invitation: OpenInvitation, sent?: Sent): PersonalPage {
  const { locale } = visit.actor;
  const words = PAGE_WORDS[locale];
  const { facts, row } = invitation;
  const declines = sent ? sent.form.one('answer') === 'no' : visit.query['answer'] === 'no';
  const terms = termsFacts(locale, row.role, termsOf(row)).map(
    ({ label, value }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  const error = sent && html`<p class="error" role="alert">${refusalWords(locale, sent.refusals)}</p>`;
  return {
    title: words.title(facts.inviter_name, ROLE_WORDS[locale][row.role].role),
    body: html`<p class="lead">EXP-${facts.number} · ${facts.title}</p>
      ${facts.suggester_name && html`<p>${words.thought(facts.suggester_name)}</p>`}
      ${row.message && quoted(words.why(facts.inviter_name), row.message)}
      <dl class="facts">${terms}</dl>
      ${error}${declines ? declineForm(visit, words, sent) : joinForm(visit, words, invitation)}`,
  };
}

const quoted = (who: string, message: string): Html =>
  html`<p class="hint">${who}</p>
    <blockquote>${message}</blockquote>`;

const address = ({ token, query }: Visit, answer: 'yes' | 'no'): string =>
  `/p/${token}?${new URLSearchParams({ ...query, answer }).toString()}`;

function joinForm(visit: Visit, words: PageWords, { alert, facts, row }: OpenInvitation): Html {
  const above =
    alert &&
    html`<p class="notice">${words.above(alert, row.over_limit)}</p>
      <label class="choice">
        <input type="checkbox" name="above" value="yes" required />${words.acceptAbove}
      </label>`;
  return html`<form method="post" action="${address(visit, 'yes')}">
      <input type="hidden" name="answer" value="yes" />
      ${above}
      ${asksForecast(facts) ? question(words) : html`<button class="primary">${words.joinOnly}</button>`}
    </form>
    <a class="button" href="${address(visit, 'no')}">${words.no}</a>`;
}

function question(words: PageWords): Html {
  const choices = FORECAST_CHOICES.map(
    (value) => html`<button name="probability" value="${value}">${words.percent(value)}</button>`,
  );
  return html`<fieldset>
      <legend>${words.question}</legend>
      <p class="hint">${words.oneTap}</p>
      <div class="scale">${choices}</div>
    </fieldset>
    <button class="primary" name="probability" value="">${words.join}</button>`;
}

function declineForm(visit: Visit, words: PageWords, sent: Sent | undefined): Html {
  const typed = (name: string): string => sent?.form.one(name) ?? '';
  return html`<h2>${words.declineTitle}</h2>
    <form method="post" action="${address(visit, 'no')}">
      <input type="hidden" name="answer" value="no" />
      <div class="field">
        <label for="reason">${words.reason}</label>
        <textarea id="reason" name="reason" maxlength="1000" aria-describedby="r">
${typed('reason')}</textarea>
        <p class="hint" id="r">${words.reasonHint}</p>
      </div>
      <div class="field">
        <label for="else">${words.someoneElse}</label>
        <input
          id="else"
          name="someoneElse"
          maxlength="200"
          value="${typed('someoneElse')}"
          aria-describedby="e"
        />
        <p class="hint" id="e">${words.someoneHint}</p>
      </div>
      <label class="choice"><input type="checkbox" name="namesMe" value="yes" />${words.namesMe}</label>
      <button class="primary">${words.send}</button>
    </form>
    <a class="button" href="${address(visit, 'yes')}">${words.yesAfterAll}</a>`;
}
