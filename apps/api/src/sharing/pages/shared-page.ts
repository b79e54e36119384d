import { experimentSentence, plainText, type Sentence } from '@levain/domain/boards/answer-sentences.js';
import type { AnsweredExperiment, BoardAnswers } from '@levain/domain/boards/board-answers.js';
import { blockedSentence, levelSentence } from '@levain/domain/boards/experiment-sentences.js';
import { EXPERIMENT_WORDS } from '@levain/domain/boards/experiment-words.js';
import type { Question } from '@levain/domain/boards/questions.js';
import { spaceFrench } from '@levain/domain/hypotheses/words.js';
import type { Locale } from '@levain/domain/locale.js';
import { outsideSentences, outsideTitle } from '@levain/domain/sharing/outside-sentences.js';
import type { SharedField } from '@levain/domain/sharing/share-link.js';
import { formatFor } from '@levain/domain/text/format.js';
import { html, type Html } from '../../links/html.js';
import type { SharedDocument } from './shared-document.js';
import type { SharedContent } from './shared-page-reader.js';
import { SHARED_WORDS } from './shared-words.js';

/** What a question lists: a page is read in minutes, not in hours. */
const LISTED = 8;

/** The page of a link: what it says, question by question, in the language of the link. */
export function sharedPage(content: SharedContent): SharedDocument {
  const { title, introduction, workspaceName, locale, questions, until, frozenOn, answers } = content;
  const words = SHARED_WORDS[locale];
  const day = formatFor(locale).day;
  const sentences = outsideSentences(answers, locale);
  return {
    ...{ locale, title, from: words.from(workspaceName) },
    body: html`${paragraphs(introduction)}
      <p class="when">${frozenOn ? words.frozenOn(day(frozenOn)) : words.asOf(day(answers.asOf))}</p>
      ${questions.map((question) => section(content, question, sentences[question]))}`,
    foot: html`<p>${words.nobody}</p>
      <p>${words.counted(day(until))}</p>`,
  };
}

const paragraphs = (text: string): Html[] =>
  text.split(/\n{2,}/u).map((part) => html`<p class="lead">${part}</p>`);

function section(
  content: SharedContent,
  question: Question,
  [headline, ...others]: readonly Sentence[],
): Html {
  const { locale, answers } = content;
  const items = LISTS[question](answers, (item) => told(item, content));
  const more = items.length - LISTED;
  return html`<section>
    <h2>${outsideTitle(question, locale)}</h2>
    ${headline && html`<p class="headline">${plainText(headline)}</p>`}
    ${others.map((sentence) => html`<p>${plainText(sentence)}</p>`)}
    ${
      items.length > 0 &&
      html`<ul>
        ${items.slice(0, LISTED)}
      </ul>`
    }
    ${more > 0 && html`<p class="dim">${SHARED_WORDS[locale].more(more)}</p>`}
  </section>`;
}

type Told = (item: AnsweredExperiment) => Html;

/** What stands under each answer. */
const LISTS: Readonly<Record<Question, (answers: BoardAnswers, told: Told) => Html[]>> = {
  believed: ({ believed }) =>
    believed.items.map(({ sentence, locale }) => html`<li><p lang="${locale}">${sentence}</p></li>`),
  testing: ({ testing }, told) => testing.items.map(told),
  learned: ({ learned }, told) => learned.items.map(told),
  changed: ({ changed }, told) => changed.items.map(told),
  surprised: ({ surprised }, told) => surprised.items.map(told),
  blocked: ({ blocked }, told) => blocked.items.map(told),
  decide: ({ decide }, told) => [
    ...decide.asks.map(({ question }) => html`<li><p>${question}</p></li>`),
    ...decide.waiting.map(told),
  ],
};

function told(item: AnsweredExperiment, { locale, fields }: SharedContent): Html {
  const shown = new Set(fields);
  const { number, title, departmentNames, learning, learningLimits } = item;
  const lines = linesOf(item, shown, locale).filter((line) => line !== '');
  return html`<li>
    <h3>${title} <span>EXP-${number}</span></h3>
    ${departmentNames.length > 0 && html`<p class="dim">${departmentNames.join(', ')}</p>`}
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${
      learning &&
      html`<blockquote>
        <p>${learning}</p>
        ${learningLimits && html`<p class="dim">${learningLimits}</p>`}
      </blockquote>`
    }
  </li>`;
}

/** Without figures only what was concluded and decided is said: a sentence about them would say that there are none. */
function linesOf(item: AnsweredExperiment, shown: ReadonlySet<SharedField>, locale: Locale): string[] {
  const held =
    'why' in item ? [plainText(blockedSentence(item as Parameters<typeof blockedSentence>[0], locale))] : [];
  const words = EXPERIMENT_WORDS[locale];
  const concluded = [
    ...(item.verdict ? [`${words.verdicts[item.verdict]}.`] : []),
    ...(item.decision ? [words.decision(words.decisions[item.decision])] : []),
  ].join(' ');
  const said = shown.has('figures')
    ? plainText(experimentSentence(item, locale))
    : locale === 'fr'
      ? spaceFrench(concluded)
      : concluded;
  return [...held, said, shown.has('money') ? plainText(levelSentence(item, 'executive', locale)) : ''];
}
