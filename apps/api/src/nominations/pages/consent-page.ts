import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { FormFields } from '../../links/form-fields.js';
import { html, type Html } from '../../links/html.js';
import { PrivacyLinks } from '../../forgetting/privacy-links.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../../links/personal-pages.js';
import { usedPage } from '../../links/plain-pages.js';
import type { Visit } from '../../links/visit.js';
import { AnswerNomination } from '../commands/answer-nomination.js';
import { toldLines } from '../told-words.js';
import { toldNominees, type ToldNominee } from '../told-nominee.js';
import { CONSENT_WORDS } from './consent-words.js';

/** The page behind the link of somebody named: what they are told, and whether they agree to be listed. */
@Injectable()
export class ConsentPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly answerNomination: AnswerNomination,
    private readonly privacy: PrivacyLinks,
  ) {
    pages.register('consent', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    const told = await this.told(visit);
    return told ? consentForm(visit.actor.locale, told, null) : usedPage(visit.actor.locale);
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const { locale } = visit.actor;
    const words = CONSENT_WORDS[locale];
    const told = await this.told(visit);
    if (!told) return usedPage(locale);
    const accept = form.one('answer') === 'yes';
    const topicIds = told.topics.map(({ id }) => id).filter((id) => form.many('topic').includes(id));
    if (accept && told.topics.length > 0 && topicIds.length === 0) {
      return { ...consentForm(locale, told, words.topicMissing), status: 422 };
    }
    const hours = form.one('hours').replace(',', '.');
    const answered = await this.answerNomination.byLink(
      visit.actor,
      {
        nomineeId: told.id,
        accept,
        topicIds,
        help: form.one('help'),
        monthlyHours: hours === '' ? null : Number(hours),
      },
      (tx) => this.links.use(tx, visit),
    );
    if (answered.ok) return answerPage(locale, accept, await this.privacy.address(visit.actor));
    const isOwnFault =
      answered.error.kind === 'refused' && answered.error.refusals.every(({ field }) => field);
    return isOwnFault ? { ...consentForm(locale, told, words.refused), status: 422 } : usedPage(locale);
  }

  private async told({ actor, link }: Visit): Promise<ToldNominee | undefined> {
    const of = { personId: actor.personId, roundId: link.subjectId };
    const [told] = await this.unitOfWork.read(actor, (tx) => toldNominees(tx, actor, of));
    return told;
  }
}

function consentForm(locale: Locale, told: ToldNominee, error: string | null): PersonalPage {
  const words = CONSENT_WORDS[locale];
  return {
    title: words.title,
    body: html`${toldLines(locale, told).map((line) => html`<p class="lead">${line}</p>`)}
      <p>${words.promise}</p>
      <form method="post">
        <h2>${words.question}</h2>
        ${error && html`<p class="error" role="alert">${error}</p>`}
        ${
          told.topics.length > 0 &&
          html`<fieldset>
            <legend>${words.topics}</legend>
            ${told.topics.map(topicChoice)}
          </fieldset>`
        }
        <label class="field"
          ><span>${words.hours}</span><input name="hours" inputmode="decimal" aria-describedby="hh" /><small
            class="hint"
            id="hh"
            >${words.hoursHint}</small
          ></label
        >
        <label class="field"
          ><span>${words.help}</span><input name="help" maxlength="600" aria-describedby="ph" /><small
            class="hint"
            id="ph"
            >${words.helpHint}</small
          ></label
        >
        <p class="buttons">
          <button class="primary" name="answer" value="yes">${words.accept}</button
          ><button name="answer" value="no">${words.decline}</button>
        </p>
      </form>`,
  };
}

const topicChoice = ({ id, name }: { id: string; name: string }): Html =>
  html`<label class="choice"><input type="checkbox" name="topic" value="${id}" checked />${name}</label>`;

/** Whatever the answer, the way to what is kept of them, and out of it, is one link away. */
function answerPage(locale: Locale, accept: boolean, privacy: string): PersonalPage {
  const words = CONSENT_WORDS[locale];
  return {
    title: accept ? words.accepted : words.declined,
    body: html`<p>${accept ? words.acceptedNext : words.declinedNext}</p>
      <p><a href="${privacy}">${words.privacy}</a></p>`,
  };
}
