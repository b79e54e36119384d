import type { Locale } from '@levain/domain/locale.js';
import { Injectable } from '@nestjs/common';
import type { CommandError } from '../database/command-result.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { FormFields } from '../links/form-fields.js';
import { html, type Html } from '../links/html.js';
import { PersonalLinks } from '../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../links/personal-pages.js';
import { usedPage } from '../links/plain-pages.js';
import type { Visit } from '../links/visit.js';
import { ReferentPage } from '../profiles/referent-page.js';
import { keptOf, type KeptFacts } from './kept-facts.js';
import { PrivacyActs } from './privacy-acts.js';
import { PRIVACY_WORDS, type PrivacyWords } from './privacy-words.js';

/**
 * Behind a link of one's own: what is kept, and the two ways out (of the list of relays, of everything). A link about a request to be
 * a referent shows that request instead.
 */
@Injectable()
export class PrivacyPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly acts: PrivacyActs,
    private readonly referent: ReferentPage,
  ) {
    pages.register('privacy', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    if (visit.link.subjectId !== visit.actor.personId) return this.referent.show(visit);
    return keptPage(visit.actor.locale, await this.kept(visit), null);
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    if (visit.link.subjectId !== visit.actor.personId) return this.referent.act(visit, form);
    const { locale } = visit.actor;
    const words = PRIVACY_WORDS[locale];
    if (form.one('act') === 'stop') {
      const stopped = await this.acts.stop(visit);
      return stopped.ok ? page(words.stopped, words.stoppedNext) : usedPage(locale);
    }
    const isUnderstood = form.one('understood') === 'yes';
    const forgotten = await this.acts.forget(visit, isUnderstood, (tx) => this.links.use(tx, visit));
    if (forgotten.ok) return page(words.forgotten, words.forgottenNext);
    const why = reasonOf(words, forgotten.error);
    return why ? { ...keptPage(locale, await this.kept(visit), why), status: 422 } : usedPage(locale);
  }

  private kept({ actor }: Visit): Promise<KeptFacts> {
    return this.unitOfWork.read(actor, (tx) => keptOf(tx, actor));
  }
}

function reasonOf(words: PrivacyWords, error: CommandError): string | null {
  const code = error.kind === 'refused' ? error.refusals[0]?.code : null;
  if (code === 'FORGETTING_UNCONFIRMED') return words.missing;
  return code === 'LAST_ADMIN' ? words.lastAdmin : null;
}

const page = (title: string, next: string): PersonalPage => ({ title, body: html`<p>${next}</p>` });

function keptPage(locale: Locale, kept: KeptFacts, error: string | null): PersonalPage {
  const words = PRIVACY_WORDS[locale];
  return {
    title: words.title,
    body: html`<p class="lead">${words.lead(kept.workspace)}</p>
      <dl class="facts">${factsOf(words, kept)}</dl>
      ${kept.is_listed ? stopForm(words) : html`<p class="hint">${words.notRelay}</p>`}
      <form method="post" class="part">
        <h2>${words.forget}</h2>
        ${error && html`<p class="error" role="alert">${error}</p>`}
        <p>${words.forgetWhat}</p>
        <p class="hint">${words.forgetKept}</p>
        <label class="choice"
          ><input type="checkbox" name="understood" value="yes" />${words.understood}</label
        >
        <p class="buttons"><button name="act" value="forget">${words.forget}</button></p>
      </form>`,
  };
}

const stopForm = (words: PrivacyWords): Html =>
  html`<form method="post">
    <p class="hint">${words.stopWhy}</p>
    <p class="buttons"><button name="act" value="stop">${words.stop}</button></p>
  </form>`;

function factsOf(words: PrivacyWords, kept: KeptFacts): Html[] {
  const said: [string, string | null][] = [
    [words.name, kept.name],
    [words.address, kept.email],
    [words.department, kept.department],
    [words.manager, kept.manager],
    [words.site, kept.site],
    [words.topics, kept.topics?.join(', ') ?? null],
    [words.profile, kept.help],
    ['', kept.is_listed && kept.monthly_hours !== null ? words.hours(kept.monthly_hours) : null],
    [words.experiments, kept.experiments > 0 ? String(kept.experiments) : null],
  ];
  return said.flatMap(([term, fact]) =>
    fact
      ? [
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
        ]
      : [],
  );
}
