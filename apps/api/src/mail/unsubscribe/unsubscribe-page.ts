import { MAIL_CATEGORIES, type MailCategory } from '@levain/domain/mail/category.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { FormFields } from '../../links/form-fields.js';
import { html, type Html } from '../../links/html.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../../links/personal-pages.js';
import type { Visit } from '../../links/visit.js';
import { CATEGORY_WORDS } from '../messages/category-words.js';
import { Letters } from '../letters.js';
import type { OutboxKind } from '../outbox.js';
import { MailMutes } from './mail-mutes.js';
import { UNSUBSCRIBE_WORDS, type UnsubscribeWords } from './unsubscribe-words.js';

/** The way out of a message: what stops is said first, and can be undone on the spot. The link may be used again. */
@Injectable()
export class UnsubscribePage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: Letters,
    private readonly mutes: MailMutes,
  ) {
    pages.register('unsubscribe', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    const category = await this.categoryOf(visit);
    const muted = await this.mutes.of(visit.actor);
    return muted.includes(category) ? stoppedPage(visit, muted) : askPage(visit, category);
  }

  /** Mail programs send `List-Unsubscribe=One-Click`; people press one of the buttons. */
  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const category = await this.categoryOf(visit);
    const wish = form.one('wish');
    if (wish === 'again') await this.mutes.unmute(visit.actor, MAIL_CATEGORIES);
    else await this.mutes.mute(visit.actor, wish === 'all' ? MAIL_CATEGORIES : [category]);
    return wish === 'again' ? againPage(visit) : stoppedPage(visit, await this.mutes.of(visit.actor));
  }

  private async categoryOf({ actor, link }: Visit): Promise<MailCategory> {
    const [message]: { kind: OutboxKind }[] = await this.unitOfWork.read(actor, (tx) =>
      tx.query('SELECT kind FROM outbox WHERE workspace_id = $1 AND id = $2', [
        actor.workspaceId,
        link.subjectId,
      ]),
    );
    const category = message && this.letters.of(message.kind).category;
    if (!category || category === 'account') throw new Error('This message cannot be stopped.');
    return category;
  }
}

const wordsOf = ({ actor }: Visit): UnsubscribeWords => UNSUBSCRIBE_WORDS[actor.locale];

function askPage(visit: Visit, category: MailCategory): PersonalPage {
  const words = wordsOf(visit);
  return {
    title: words.question,
    body: html`<p>${words.what} <strong>${CATEGORY_WORDS[visit.actor.locale][category]}</strong>.</p>
      <p class="hint">${words.nothingElse}</p>
      <form method="post" class="buttons">
        <button class="primary" name="wish" value="these">${words.these}</button>
        <button name="wish" value="all">${words.all}</button>
      </form>`,
  };
}

function stoppedPage(visit: Visit, muted: readonly MailCategory[]): PersonalPage {
  const words = wordsOf(visit);
  return {
    title: words.stopped,
    body: html`<p>${words.noMore}</p>
      <ul>
        ${muted.map((category): Html => html`<li>${CATEGORY_WORDS[visit.actor.locale][category]}</li>`)}
      </ul>
      <p class="hint">${words.account}</p>
      <form method="post" class="buttons"><button name="wish" value="again">${words.again}</button></form>`,
  };
}

function againPage(visit: Visit): PersonalPage {
  const words = wordsOf(visit);
  return { title: words.resumed, body: html`<p>${words.asBefore}</p>` };
}
