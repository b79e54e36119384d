import type { BallotReading } from '@levain/domain/nominations/ballot.js';
import { FORMAT_LOCALE, type Locale } from '@levain/domain/locale.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { Html, html } from '../../links/html.js';
import type { PersonalPage } from '../../links/personal-pages.js';
import type { BallotPaper, NamablePerson } from '../ballot-paper.js';
import type { GivenAnswers } from '../commands/record-ballot.js';
import { BALLOT_WORDS } from './ballot-words.js';

/** Inputs shown at once, so that the questions fit a screen; the others wait under a fold. */
const INPUTS = 3;
/** Characters of names that a page may carry for completion: above, it would weigh more than it helps. */
const LIST_MAX = 1_200;

interface BallotForm {
  readonly locale: Locale;
  readonly paper: BallotPaper;
  readonly answers: GivenAnswers;
  readonly refusals: readonly Refusal[];
}

/** The questions on one screen, with what was typed so far and what is wrong with it. */
export function ballotPage({ locale, paper, answers, refusals }: BallotForm): PersonalPage {
  const words = BALLOT_WORDS[locale];
  const { round, electorate, questions } = paper;
  const day = new Intl.DateTimeFormat(FORMAT_LOCALE[locale], { dateStyle: 'long', timeZone: 'UTC' });
  const list = completion(electorate.directory.entries.map(({ person }) => person));
  const form: QuestionForm = { locale, hasList: list !== null, count: electorate.namesPerQuestion };
  return {
    title: words.title,
    body: dense(
      html`<p>${words.promise(round.minimum_answers)}</p>
        <form method="post">
          ${list}${questions.map((question) =>
            questionFields({
              ...form,
              ...{
                field: question.field,
                legend: question.topic === null ? words.movers : words.advice(question.topic),
              },
              given: answers[question.field] ?? { nobody: false, names: [] },
              refusals: refusals.filter(({ field }) => field?.split('.')[0] === question.field),
            }),
          )}
          <p class="buttons"><button class="primary">${words.send}</button></p>
        </form>
        <p class="hint">${words.until(day.format(new Date(`${round.ends_on}T00:00:00Z`)))}</p>`,
    ),
  };
}

/** Without the indentation of the templates: a phone on a slow line gets the page in few packets. */
const dense = ({ text }: Html): Html => new Html(text.replace(/\s*\n\s*/g, '\n'));

/** Names to complete what is typed, where they are few. Browsers filter them; nothing is asked of the server. */
function completion(people: readonly NamablePerson[]): Html | null {
  const names = people.map(({ name }) => name);
  if (names.join('').length > LIST_MAX) return null;
  return html`<datalist id="p">${names.map((name) => html`<option>${name}</option>`)}</datalist>`;
}

interface QuestionForm {
  readonly locale: Locale;
  readonly hasList: boolean;
  readonly count: number;
}

interface QuestionFields extends QuestionForm {
  readonly field: string;
  readonly legend: string;
  readonly given: GivenAnswers[string];
  readonly refusals: readonly Refusal[];
}

function questionFields(question: QuestionFields): Html {
  const { locale, field, legend, given, refusals, count } = question;
  const words = BALLOT_WORDS[locale];
  const shown = Math.min(count, Math.max(INPUTS, given.names.length));
  const inputs = (from: number, to: number): Html[] =>
    Array.from({ length: to - from }, (_, index) => nameInput(question, from + index));
  return html`<fieldset>
    <legend>${legend}</legend>
    ${refusals.map(
      (refusal, index) =>
        html`<p class="error" role="alert" id="${field}e${index}">${words.refusal(refusal)}</p>`,
    )}
    <p class="hint">${words.hint(count)}</p>
    ${inputs(0, shown)}${
      shown < count &&
      html`<details>
        <summary>${words.more}</summary>
        ${inputs(shown, count)}
      </details>`
    }
    <label class="choice"
      ><input type="checkbox" name="${field}n" ${given.nobody ? html`checked` : null} />${words.nobody}</label
    >
  </fieldset>`;
}

function nameInput({ locale, field, given, refusals, hasList }: QuestionFields, index: number): Html {
  const value = given.names[index]?.typed;
  const wrong = refusals.findIndex((refusal) => refusal.field === `${field}.${index}`);
  return html`<p>
    <input
      name="${field}"
      aria-label="${BALLOT_WORDS[locale].person(index + 1)}"
      ${value && html`value="${value}"`}
      ${hasList && html`list="p"`}
      ${wrong >= 0 && html`aria-invalid="true" aria-describedby="${field}e${wrong}"`}
    />
  </p>`;
}

/** Asks only which of several people of one name is meant; everything else that was typed comes along unseen. */
export function choicesPage(
  { locale, answers }: BallotForm,
  reading: BallotReading<NamablePerson>,
): PersonalPage {
  const words = BALLOT_WORDS[locale];
  return {
    title: words.whichOne,
    body: html`<p>${words.whichOneLead}</p>
      <form method="post">
        ${Object.entries(answers).map(([field, given]) => hiddenAnswer(field, given))}
        ${reading.answers.flatMap(({ field, names }) =>
          names.flatMap((name, index) =>
            name.kind === 'choices'
              ? [choiceOf(words.which(name.typed), `${field}c${index}`, name.choices)]
              : [],
          ),
        )}
        <p class="buttons">
          <button class="primary">${words.send}</button><button name="back" value="1">${words.back}</button>
        </p>
      </form>`,
  };
}

const choiceOf = (legend: string, name: string, people: readonly NamablePerson[]): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${people.map((person) => choice(name, person))}
  </fieldset>`;

const choice = (name: string, { id, name: label, department }: NamablePerson): Html =>
  html`<label class="choice"
    ><input type="radio" name="${name}" value="${id}" /><span
      >${label}${department && html`<small>${department}</small>`}</span
    ></label
  >`;

function hiddenAnswer(field: string, { nobody, names }: GivenAnswers[string]): Html {
  return html`${names.map(({ typed }) => html`<input type="hidden" name="${field}" value="${typed}" />`)}
  ${names.flatMap(({ chosenId }, index) =>
    chosenId ? [html`<input type="hidden" name="${field}c${index}" value="${chosenId}" />`] : [],
  )}
  ${nobody && html`<input type="hidden" name="${field}n" value="on" />`}`;
}

/** What was understood, said this once. */
export function thanksPage(locale: Locale, reading: BallotReading<NamablePerson>): PersonalPage {
  const words = BALLOT_WORDS[locale];
  const named = reading.answers
    .flatMap(({ names }) => names)
    .flatMap((name) => (name.kind === 'person' ? [name.person.name] : []));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format([...new Set(named)]);
  return {
    title: words.thanks,
    body: html`${named.length > 0 && html`<p>${words.named} ${list}.</p>`}
      <p>${words.kept}</p>
      <p>${words.next}</p>`,
  };
}

export function endedPage(locale: Locale): PersonalPage {
  const words = BALLOT_WORDS[locale];
  return { title: words.ended, body: html`<p>${words.endedWhy}</p>`, status: 410 };
}
