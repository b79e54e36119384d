import type { ReaderWish } from '@levain/domain/digests/outside-reader.js';
import { nextMorning } from '@levain/domain/digests/digest.js';
import { formatFor } from '@levain/domain/text/format.js';
import { html, type Html } from '../../../links/html.js';
import type { PersonalPage } from '../../../links/personal-pages.js';
import type { ReaderVisit } from '../reader-links.js';
import { READER_WORDS, type ReaderWords } from './reader-words.js';

/** What a link of a reader shows, by where they stand; `done` is what they just wished. */
export function readerPage(visit: ReaderVisit, done?: ReaderWish): PersonalPage {
  const words = READER_WORDS[visit.locale];
  if (done === 'erase') return { title: words.erased, body: html`<p>${words.erasedWhy}</p>` };
  if (visit.state === 'invited') return askPage(visit, words);
  if (visit.state === 'reading') return done ? readingPage(visit, words, done) : leavePage(visit, words);
  return endedPage(visit, words);
}

const button = (wish: ReaderWish, label: string, look: '' | 'primary' = ''): Html =>
  html`<button class="${look}" name="wish" value="${wish}">${label}</button>`;

function askPage(
  { reader, workspaceName, inviterName, locale }: ReaderVisit,
  words: ReaderWords,
): PersonalPage {
  const about = words.about(reader.rhythm);
  return {
    title: words.question(workspaceName),
    body: html`<p class="lead">
        ${inviterName ? words.invites(inviterName, workspaceName) : words.invited(workspaceName)}
      </p>
      ${reader.word && html`<blockquote>${reader.word}</blockquote>`}
      <p>${about}</p>
      <dl class="facts">
        <div>
          <dt>${words.address}</dt>
          <dd>${reader.address}</dd>
        </div>
        <div>
          <dt>${words.until}</dt>
          <dd>${formatFor(locale).day(reader.expires_at.toISOString().slice(0, 10))}</dd>
        </div>
      </dl>
      <p class="hint">${words.kept}</p>
      <form method="post" class="buttons">
        ${button('confirm', words.confirm, 'primary')}${button('decline', words.decline)}
      </form>`,
  };
}

function readingPage(visit: ReaderVisit, words: ReaderWords, done: ReaderWish): PersonalPage {
  const { reader, locale } = visit;
  const next = nextMorning({ rhythm: reader.rhythm, timeZone: reader.time_zone }, new Date());
  return {
    title: done === 'resume' ? words.resumed : words.confirmed,
    body: html`<p>${words.next(formatFor(locale).day(next.toISOString().slice(0, 10)))}</p>
      <p class="hint">${words.wayOut}</p>`,
  };
}

function leavePage({ workspaceName }: ReaderVisit, words: ReaderWords): PersonalPage {
  return {
    title: words.leave,
    body: html`<p>${words.leaveWhy(workspaceName)}</p>
      <p class="hint">${words.eraseWhy}</p>
      <form method="post" class="buttons">
        ${button('stop', words.stop, 'primary')}${button('erase', words.stopAndErase)}
      </form>`,
  };
}

/** They said no, or ended it, or it was ended: nothing more comes. */
function endedPage({ state, kind, workspaceName }: ReaderVisit, words: ReaderWords): PersonalPage {
  const back =
    state === 'stopped' && kind === 'stop'
      ? button('resume', words.resume)
      : state === 'declined' && kind === 'confirm'
        ? button('confirm', words.confirmAfterAll)
        : null;
  return {
    title: state === 'declined' ? words.declined : words.stopped,
    body: html`<p>${words.noMore(workspaceName)}</p>
      <p class="hint">${words.keptNo}</p>
      <form method="post" class="buttons">${back}${button('erase', words.erase)}</form>`,
  };
}
