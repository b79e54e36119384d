import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { FormFields } from '../links/form-fields.js';
import { html } from '../links/html.js';
import { PersonalLinks } from '../links/personal-links.js';
import type { PersonalPage, PersonalPageKind } from '../links/personal-pages.js';
import { usedPage } from '../links/plain-pages.js';
import type { Visit } from '../links/visit.js';
import { AnswerReferent } from './commands/answer-referent.js';
import { askedReferent } from './asked-referent.js';
import { REFERENT_WORDS } from './referent-words.js';

/** Asks somebody, by a link of their own, whether they agree to be a referent. */
@Injectable()
export class ReferentPage implements PersonalPageKind {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly answer: AnswerReferent,
  ) {}

  async show({ actor, link }: Visit): Promise<PersonalPage> {
    const asked = await this.unitOfWork.read(actor, (tx) => askedReferent(tx, actor, link.subjectId));
    if (!asked) return usedPage(actor.locale);
    const words = REFERENT_WORDS[actor.locale];
    const area = words.area[asked.area];
    return {
      title: words.subject(area),
      body: html`<p class="lead">${words.asked(asked.asker, area, asked.workspace)}</p>
        <p>${words.means}</p>
        <form method="post">
          <p class="buttons">
            <button class="primary" name="answer" value="yes">${words.accept}</button
            ><button name="answer" value="no">${words.decline}</button>
          </p>
        </form>`,
    };
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const { actor, link } = visit;
    const accept = form.one('answer') === 'yes';
    const words = REFERENT_WORDS[actor.locale];
    const answered = await this.answer.execute(actor, { id: link.subjectId, accept }, (tx) =>
      this.links.use(tx, visit),
    );
    if (!answered.ok) return usedPage(actor.locale);
    return accept
      ? { title: words.accepted, body: html`<p>${words.acceptedNext}</p>` }
      : { title: words.declined, body: html`<p>${words.declinedNext}</p>` };
  }
}
