import type { Locale } from '@levain/domain/locale.js';
import { html } from './html.js';
import type { PersonalPage } from './personal-pages.js';

/** For a link that leads nowhere. It cannot say to whom it belonged, so it speaks both languages. */
export const GONE_PAGE: PersonalPage = {
  title: 'Ce lien ne mène plus nulle part',
  status: 404,
  body: html`<p>Il a déjà servi, il a expiré, ou il a été retiré. Vous n’avez rien à faire de plus.</p>
    <p>Si vous attendiez quelque chose ici, demandez un nouveau lien à la personne qui vous a écrit.</p>
    <div class="part" lang="en">
      <h2>This link leads nowhere any more</h2>
      <p>It was used, it expired, or it was taken back. There is nothing more for you to do.</p>
      <p>If you expected something here, ask the person who wrote to you for a new link.</p>
    </div>`,
};

/** Too many unknown links from one place. */
export const TOO_MANY_PAGE: PersonalPage = {
  title: 'Trop de liens inconnus',
  status: 429,
  body: html`<p>Réessayez dans un quart d’heure, avec le lien entier du message.</p>
    <div class="part" lang="en">
      <h2>Too many unknown links</h2>
      <p>Try again in a quarter of an hour, with the whole link of the message.</p>
    </div>`,
};

/** When the product itself could not. Nothing was saved: a write that fails is undone whole. */
export const FAILED_PAGE: PersonalPage = {
  title: 'Cela n’a pas marché',
  status: 500,
  body: html`<p>
      La faute est de notre côté, et rien n’a été enregistré. Votre lien marche toujours : réessayez dans une
      minute.
    </p>
    <div class="part" lang="en">
      <h2>That did not work</h2>
      <p>The fault is on our side, and nothing was saved. Your link still works: try again in a minute.</p>
    </div>`,
};

/** After an act that a twin of the link, or another window, had done already: `links.use` refused with LINK_USED. */
export function usedPage(locale: Locale): PersonalPage {
  return locale === 'fr'
    ? {
        title: 'Votre réponse est déjà là',
        body: html`<p>
          Ce lien avait déjà servi. Ce qui a été dit la première fois compte ; rien n’a changé à l’instant.
        </p>`,
      }
    : {
        title: 'Your answer is already here',
        body: html`<p>
          This link had been used. What was said the first time counts; nothing changed just now.
        </p>`,
      };
}
