import { experimentSentence, plainText, type Sentence } from '@levain/domain/boards/answer-sentences.js';
import type {
  AnsweredExperiment,
  BlockedExperiment,
  BoardAnswers,
} from '@levain/domain/boards/board-answers.js';
import { blockedSentence, levelSentence } from '@levain/domain/boards/experiment-sentences.js';
import { EXPERIMENT_WORDS } from '@levain/domain/boards/experiment-words.js';
import type { Question } from '@levain/domain/boards/questions.js';
import { spaceFrench } from '@levain/domain/hypotheses/words.js';
import { outsideSentences, outsideTitle } from '@levain/domain/sharing/outside-sentences.js';
import { formatFor } from '@levain/domain/text/format.js';
import { html, Html } from '../../links/html.js';
import type { SharedDocument } from './shared-document.js';
import type { SharedContent } from './shared-page-reader.js';
import { SHARED_WORDS } from './shared-words.js';

/** What a question lists: a page is read in minutes, not in hours. */
const LISTED = 5;

/** The page of a link: what it says, question by question, in the language of the link. */
export function sharedPage(content: SharedContent): SharedDocument {
  const { title, introduction, workspaceName, locale, questions, until, frozenOn, answers } = content;
  const words = SHARED_WORDS[locale];
  const day = formatFor(locale).day;
  const sentences = outsideSentences(answers, locale);
  const seen = new Set<string>();
  return {
    ...{ locale, title, from: words.from(workspaceName) },
    body: html`${paragraphs(introduction)}
      <p class="when">${frozenOn ? words.frozenOn(day(frozenOn)) : words.asOf(day(answers.asOf))}</p>
      ${questions.map((question) => section({ content, question, seen }, sentences[question]))}`,
    foot: html`<p>${words.nobody}</p>
      <p>${words.counted(day(until))}</p>`,
  };
}

const paragraphs = (text: string): Html[] =>
  text.split(/\n{2,}/u).map((part) => html`<p class="lead">${part}</p>`);

interface Asked {
  readonly content: SharedContent;
  readonly question: Question;
  /** Experiments told under an earlier question: they are named again, not told again. */
  readonly seen: Set<string>;
}

function section({ content, question, seen }: Asked, [headline, ...others]: readonly Sentence[]): Html {
  const { locale, answers } = content;
  const all = LISTS[question](answers);
  const items = all.slice(0, LISTED).map((item) => {
    if (item instanceof Html) return item;
    const isNew = !seen.has(item.id);
    seen.add(item.id);
    return told(item, content, { isNew, question });
  });
  const more = all.length - items.length;
  return html`<section>
    <h2>${outsideTitle(question, locale)}</h2>
    ${headline && html`<p class="headline">${plainText(headline)}</p>`}
    ${others.map((sentence) => html`<p>${plainText(sentence)}</p>`)}
    ${
      items.length > 0 &&
      html`<ul>
        ${items}
      </ul>`
    }
    ${more > 0 && html`<p class="dim">${SHARED_WORDS[locale].more(more)}</p>`}
  </section>`;
}

/** What stands under each answer. */
const LISTS: Readonly<Record<Question, (answers: BoardAnswers) => readonly (AnsweredExperiment | Html)[]>> = {
  believed: ({ believed }) =>
    believed.items.map(({ sentence, locale }) => html`<li><p lang="${locale}">${sentence}</p></li>`),
  testing: ({ testing }) => testing.items,
  learned: ({ learned }) => learned.items,
  changed: ({ changed }) => changed.items,
  surprised: ({ surprised }) => surprised.items,
  blocked: ({ blocked }) => blocked.items,
  decide: ({ decide }) => [
    ...decide.asks.map(({ question }) => html`<li><p>${question}</p></li>`),
    ...decide.waiting,
  ],
};

interface Place {
  readonly isNew: boolean;
  readonly question: Question;
}

function told(item: AnsweredExperiment, content: SharedContent, { isNew, question }: Place): Html {
  const { number, title, departmentNames, learning, learningLimits, decisionReason } = item;
  const why = question === 'changed' ? decisionReason : null;
  return html`<li>
    <h3>${title} <span>EXP-${number}</span></h3>
    ${isNew && departmentNames.length > 0 && html`<p class="dim">${departmentNames.join(', ')}</p>`}
    ${linesOf(item, content, isNew).map((line) => html`<p>${line}</p>`)}
    ${why && html`<p class="dim">${why}</p>`}
    ${
      isNew &&
      learning &&
      html`<blockquote>
        <p>${learning}</p>
        ${learningLimits && html`<p class="dim">${learningLimits}</p>`}
      </blockquote>`
    }
  </li>`;
}

/** Without figures only what was concluded and decided is said: a sentence about them would say that there are none. */
function linesOf(item: AnsweredExperiment, { locale, fields }: SharedContent, isNew: boolean): string[] {
  const words = EXPERIMENT_WORDS[locale];
  const held = isBlocked(item) ? [plainText(blockedSentence(item, locale))] : [];
  const concluded = [
    ...(item.verdict ? [`${words.verdicts[item.verdict]}.`] : []),
    ...(item.decision ? [words.decision(words.decisions[item.decision])] : []),
  ].join(' ');
  const isFull = isNew && fields.includes('figures');
  const said = isFull ? plainText(experimentSentence(item, locale)) : concluded;
  const money = isNew && fields.includes('money') ? plainText(levelSentence(item, 'executive', locale)) : '';
  return [...held, locale === 'fr' ? spaceFrench(said) : said, money].filter((line) => line !== '');
}

const isBlocked = (item: AnsweredExperiment): item is BlockedExperiment => 'why' in item;
