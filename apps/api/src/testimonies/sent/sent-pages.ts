import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { Refusal } from '@levain/domain/refusal.js';
import type { SentStanding, SentTestimonyInput } from '@levain/domain/testimonies/sent-testimony.js';
import { TESTIMONY_STRENGTHS } from '@levain/domain/testimonies/testimony.js';
import { html, type Html } from '../../links/html.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import type { ReceiptPage } from './sent-page-reader.js';
import { SENT_PAGE_WORDS } from './sent-pages-words.js';

/** What the form is about. */
export interface AskedPage {
  readonly locale: Locale;
  readonly workspaceName: string;
  readonly question: string;
  readonly formKey: string;
  readonly today: string;
}

/** The form, empty or as it was typed, with what stands in its way beside each field. */
export function askPage(
  asked: AskedPage,
  typed: SentTestimonyInput = {},
  refusals: readonly Refusal[] = [],
): PersonalPage {
  const words = SENT_PAGE_WORDS[asked.locale];
  const form = new SentForm(asked, typed, refusals);
  const body = html`<p class="lead">${words.asks(asked.workspaceName)}</p>
    ${refusals.length > 0 && html`<p class="notice" role="alert">${words.check}</p>`}
    <form method="post">
      <input type="hidden" name="formKey" value="${asked.formKey}" />
      ${form.statement()}${form.strength()}${form.heardOn()}${form.sender()}
      <p class="hint">${words.use}</p>
      <div class="buttons"><button class="primary">${words.send}</button></div>
    </form>`;
  return { title: asked.question, body, status: refusals.length > 0 ? 422 : 200 };
}

/** The four fields, each with its own hint and what is wrong with it. */
class SentForm {
  private readonly words;

  constructor(
    private readonly asked: AskedPage,
    private readonly typed: SentTestimonyInput,
    private readonly refusals: readonly Refusal[],
  ) {
    this.words = SENT_PAGE_WORDS[asked.locale];
  }

  statement(): Html {
    const { words, typed } = this;
    return html`<div class="field">
      <label for="statement">${words.statement}</label>
      <p class="hint" id="statement-hint">${words.statementHint}</p>
      ${this.wrong('statement')}<textarea
        id="statement"
        name="statement"
        maxlength="500"
        ${this.about('statement', 'statement-hint')}
      >
${typed.statement ?? ''}</textarea>
    </div>`;
  }

  strength(): Html {
    const choices = TESTIMONY_STRENGTHS.map((each) => {
      const checked = this.typed.strength === each ? html`checked` : null;
      return html`<label class="choice"
        ><input type="radio" name="strength" value="${each}" ${checked} />${this.words.strengths[each]}</label
      >`;
    });
    return html`<fieldset ${this.about('strength')}>
      <legend>${this.words.how}</legend>
      ${this.wrong('strength')}${choices}
    </fieldset>`;
  }

  heardOn(): Html {
    const { asked, typed } = this;
    const value = typed.heardOn ?? asked.today;
    return html`<div class="field">
      <label for="heardOn">${this.words.heardOn}</label>
      ${this.wrong('heardOn')}<input
        id="heardOn"
        type="date"
        name="heardOn"
        max="${asked.today}"
        value="${value}"
        ${this.about('heardOn')}
      />
    </div>`;
  }

  sender(): Html {
    const { words, typed } = this;
    return html`<div class="field">
      <label for="sender">${words.sender}</label>
      <p class="hint" id="sender-hint">${words.senderHint}</p>
      ${this.wrong('sender')}<input
        id="sender"
        name="sender"
        maxlength="200"
        autocomplete="off"
        value="${typed.sender ?? ''}"
        ${this.about('sender', 'sender-hint')}
      />
    </div>`;
  }

  private wrong(field: string): Html | null {
    const found = this.refusals.find((each) => each.field === field);
    return found ? html`<p class="error" id="${field}-error">${this.words.refused[found.code]}</p>` : null;
  }

  /** What a screen reader says of the field. */
  private about(field: string, hint?: string): Html | null {
    const isWrong = this.refusals.some((each) => each.field === field);
    const ids = [hint, isWrong ? `${field}-error` : undefined].filter(Boolean).join(' ');
    if (!ids) return null;
    return isWrong ? html`aria-invalid="true" aria-describedby="${ids}"` : html`aria-describedby="${ids}"`;
  }
}

/** It is in; where the answer will be. */
export function thanksPage(locale: Locale, receiptUrl: string): PersonalPage {
  const words = SENT_PAGE_WORDS[locale];
  return {
    title: words.thanks,
    body: html`<p class="lead">${words.received}</p>
      <p>${words.keep}</p>
      <p><a href="${receiptUrl}">${words.yourAnswer}</a></p>`,
  };
}

/** What was sent, and what came of it. */
export function receiptPage(
  locale: Locale,
  sent: {
    readonly question: string;
    readonly statement: string;
    readonly standing: SentStanding;
    readonly reason: string | null;
    readonly departments: ReceiptPage['departments'];
  },
): PersonalPage {
  const words = SENT_PAGE_WORDS[locale];
  const answers = {
    waiting: words.waiting,
    accepted: words.accepted,
    declined: words.declined(sent.reason ?? ''),
  };
  return {
    title: sent.question,
    body: html`<p class="notice">${answers[sent.standing]}</p>
      <p class="hint">${words.said}</p>
      <blockquote>${sent.statement}</blockquote>
      ${sent.departments.map((each) => departmentAnswer(locale, each))}`,
  };
}

/** What a department answers; of one that passed it on, the next one tells more. */
function departmentAnswer(
  locale: Locale,
  { name, answer, reason, actOn }: ReceiptPage['departments'][number],
): Html {
  const words = SENT_PAGE_WORDS[locale].department;
  const day = actOn && ` ${words.actOn(dayIn(locale, actOn))}`;
  return html`<p class="hint">${words[answer ?? 'waiting'](name)}${day}</p>
    ${reason && html`<blockquote>${reason}</blockquote>`}`;
}

const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Its last day is over. */
export function closedPage(locale: Locale): PersonalPage {
  const words = SENT_PAGE_WORDS[locale];
  return { title: words.closed, body: html`<p>${words.closedWhy}</p>`, status: 410 };
}
