import type { Locale } from '@levain/domain/locale.js';
import { html } from '../../links/html.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import type { GivenAnswer } from '../invitation-answering.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { dayWords } from '../words/terms-words.js';
import type { OpenInvitation } from './invitation-visit.js';

/** What was just answered, and what comes of it. */
export function answeredPage(
  locale: Locale,
  { facts, row, alert }: OpenInvitation,
  given: GivenAnswer,
): PersonalPage {
  const about = html`<p class="lead">EXP-${facts.number} · ${facts.title}</p>`;
  const fr = locale === 'fr';
  const name = facts.inviter_name;
  if (!given.accept) {
    return {
      title: fr ? 'C’est noté, merci d’avoir répondu' : 'Noted, thank you for answering',
      body: html`${about}
        <p>
          ${
            fr
              ? `${name} reçoit votre réponse. Personne d’autre n’est sollicité sans sa décision.`
              : `${name} gets your answer. Nobody else is asked unless they decide so.`
          }
        </p>`,
    };
  }
  const { role } = ROLE_WORDS[locale][row.role];
  const until = row.ends_on && dayWords(locale, row.ends_on);
  const ends = until && (fr ? ` jusqu’au ${until}` : ` until ${until}`);
  const forecast = fr
    ? 'Votre pronostic est gardé. Vous le comparerez au résultat après le verdict.'
    : 'Your forecast is kept. You will set it beside the result after the verdict.';
  const above = fr
    ? `Vous acceptez au-delà de votre limite\u00a0: ${name} le sait et ménagera votre temps.`
    : `You accept above your limit: ${name} knows it and will spare your time.`;
  return {
    title: fr ? 'Merci, vous en êtes\u00a0!' : 'Thank you, you are in!',
    body: html`${about}
      <p>${fr ? `Vous participez comme ${role}` : `You take part as ${role}`}${ends ?? ''}.</p>
      ${given.probability !== null && given.probability !== undefined && html`<p>${forecast}</p>`}
      ${alert && html`<p class="notice">${above}</p>`}
      <p class="hint">
        ${
          fr
            ? `Vous pourrez quitter à tout moment\u00a0: il suffit de le dire à ${name}.`
            : `You may leave at any time: telling ${name} is enough.`
        }
      </p>`,
  };
}

/** The link works and there is nothing left to answer. */
export function overPage(locale: Locale): PersonalPage {
  return locale === 'fr'
    ? {
        title: 'Il n’y a plus rien à répondre',
        body: html`<p>
          Cette invitation a déjà sa réponse, ou l’expérimentation est terminée. Vous n’avez rien à faire de
          plus.
        </p>`,
      }
    : {
        title: 'There is nothing left to answer',
        body: html`<p>
          This invitation already has its answer, or the experiment is over. There is nothing more for you to
          do.
        </p>`,
      };
}
