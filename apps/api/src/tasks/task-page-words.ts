import { CONTRIBUTION_MAX } from '@levain/domain/contributions/contribution.js';
import type { Locale } from '@levain/domain/locale.js';
import type { Refusal } from '@levain/domain/refusal.js';
import { TASK_NOTES_MAX, type TaskState } from '@levain/domain/tasks/task.js';
import { html, type Html } from '../links/html.js';
import type { PersonalPage } from '../links/personal-pages.js';
import type { AskedTask } from './asked-task.js';
import { taskFacts } from './task-words.js';

/** What whoever opened the page sent. */
export interface TypedTask {
  readonly act: 'done' | 'drop';
  readonly said: string;
  readonly minutes: string;
  readonly reason: string;
}

interface Refused {
  readonly typed: TypedTask;
  readonly refusals: readonly Refusal[];
}

const MINUTES = [15, 30, 60, 120, 240, 420];

/** The task, and its two answers. */
export function taskForm(locale: Locale, task: AskedTask, refused?: Refused): PersonalPage {
  const words = WORDS[locale];
  return {
    title: task.what,
    body: html`<p class="hint">EXP-${task.number} ${task.title}. ${words.asked(task.asker_name)}</p>
      <dl class="facts">
        ${taskFacts(locale, task).map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${linked(value)}</dd>
            </div>`,
        )}
      </dl>
      ${doneForm(locale, task, refused)}
      <details${refused?.typed.act === 'drop' ? html` open` : ''}>
        <summary>${words.cannot}</summary>
        ${dropForm(locale, refused)}
      </details>`,
  };
}

function doneForm(locale: Locale, { what }: AskedTask, refused?: Refused): Html {
  const words = WORDS[locale];
  const typed = refused?.typed.act === 'done' ? refused.typed : null;
  const chosen = typed?.minutes ?? '';
  return html`<form method="post">
    <input type="hidden" name="act" value="done" />
    ${typed && refused?.refusals.length ? html`<p class="error" role="alert">${words.refused}</p>` : ''}
    <label class="field"
      ><span>${words.said}</span>
      <textarea name="said" maxlength="${CONTRIBUTION_MAX}">${typed?.said ?? what}</textarea>
    </label>
    <label class="field"
      ><span>${words.minutes}</span>
      <select name="minutes">
        <option value="">${words.uncounted}</option>
        ${MINUTES.map(
          (minutes) =>
            html`<option value="${minutes}" ${String(minutes) === chosen ? html` selected` : ''}>
              ${duration(locale, minutes)}
            </option>`,
        )}
      </select>
    </label>
    <p class="hint">${words.credit}</p>
    <button class="primary">${words.done}</button>
  </form>`;
}

function dropForm(locale: Locale, refused?: Refused): Html {
  const words = WORDS[locale];
  const typed = refused?.typed.act === 'drop' ? refused.typed : null;
  return html`<form method="post">
    <input type="hidden" name="act" value="drop" />
    ${typed && html`<p class="error" role="alert">${words.reasonMissing}</p>`}
    <label class="field"
      ><span>${words.reason}</span>
      <textarea name="reason" maxlength="${TASK_NOTES_MAX}" required>${typed?.reason ?? ''}</textarea>
    </label>
    <button>${words.drop}</button>
  </form>`;
}

/** After the answer. */
export function thanksPage(locale: Locale, { asker_name }: AskedTask, act: TypedTask['act']): PersonalPage {
  const { title, text } = WORDS[locale].thanks[act];
  return { title, body: html`<p class="lead">${text(asker_name)}</p>` };
}

/** Settled before, or given to somebody else. */
export function settledPage(locale: Locale, state: TaskState | undefined): PersonalPage {
  const { title, text } = WORDS[locale].settled[state === 'done' || state === 'dropped' ? state : 'another'];
  return { title, body: html`<p>${text}</p>` };
}

const linked = (value: string): Html =>
  /^https?:\/\/\S+$/.test(value) ? html`<a href="${value}" rel="noreferrer">${value}</a>` : html`${value}`;

function duration(locale: Locale, minutes: number): string {
  const unit = minutes < 60 ? 'minute' : 'hour';
  const value = minutes < 60 ? minutes : minutes / 60;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

interface Said {
  readonly title: string;
  readonly text: string;
}
interface SaidTo {
  readonly title: string;
  text(asker: string): string;
}
interface PageWords {
  asked(asker: string): string;
  readonly said: string;
  readonly minutes: string;
  readonly uncounted: string;
  readonly credit: string;
  readonly done: string;
  readonly cannot: string;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly refused: string;
  readonly drop: string;
  readonly thanks: Readonly<Record<TypedTask['act'], SaidTo>>;
  readonly settled: Readonly<Record<'done' | 'dropped' | 'another', Said>>;
}

const FR: PageWords = {
  asked: (asker) => `Confié par ${asker}.`,
  said: 'Ce que vous avez fait, en une phrase',
  minutes: 'Temps passé (facultatif)',
  uncounted: 'Je n’ai pas compté',
  credit:
    'Cette phrase sera créditée à votre nom dans l’espace de l’expérimentation. Effacez-la pour dire seulement que c’est fait. Le temps ne se lit que par vous.',
  done: 'C’est fait',
  cannot: 'Ce n’est pas possible',
  reason: 'Pourquoi, en quelques mots',
  reasonMissing: 'Dites en quelques mots pourquoi : la personne qui comptait dessus le lira.',
  refused: 'La phrase est trop longue : une ou deux lignes suffisent.',
  drop: 'Rendre la tâche',
  thanks: {
    done: {
      title: 'C’est noté, merci',
      text: (asker) => `${asker} voit que c’est fait. Vous n’avez rien d’autre à faire.`,
    },
    drop: {
      title: 'C’est noté',
      text: (asker) => `${asker} voit que ce n’est pas possible, et pourquoi. Merci de l’avoir dit.`,
    },
  },
  settled: {
    done: { title: 'Cette tâche est faite', text: 'Il n’y a rien d’autre à faire ici.' },
    dropped: { title: 'Cette tâche est abandonnée', text: 'Il n’y a rien d’autre à faire ici.' },
    another: {
      title: 'Cette tâche n’est plus la vôtre',
      text: 'Elle a été confiée à quelqu’un d’autre. Il n’y a rien d’autre à faire ici.',
    },
  },
};

const EN: PageWords = {
  asked: (asker) => `Asked by ${asker}.`,
  said: 'What you did, in a sentence',
  minutes: 'Time spent (optional)',
  uncounted: 'I did not count',
  credit:
    'This sentence will be credited to your name in the space of the experiment. Empty it to say only that it is done. The time is read by you alone.',
  done: 'It is done',
  cannot: 'It cannot be done',
  reason: 'Why, in a few words',
  reasonMissing: 'Say why in a few words: whoever counted on it will read them.',
  refused: 'The sentence is too long: a line or two are enough.',
  drop: 'Give the task back',
  thanks: {
    done: {
      title: 'Noted, thank you',
      text: (asker) => `${asker} sees that it is done. There is nothing more for you to do.`,
    },
    drop: {
      title: 'Noted',
      text: (asker) => `${asker} sees that it cannot be, and why. Thank you for saying so.`,
    },
  },
  settled: {
    done: { title: 'This task is done', text: 'There is nothing more to do here.' },
    dropped: { title: 'This task was dropped', text: 'There is nothing more to do here.' },
    another: {
      title: 'This task is no longer yours',
      text: 'It was given to somebody else. There is nothing more to do here.',
    },
  },
};

const WORDS: Readonly<Record<Locale, PageWords>> = { fr: FR, en: EN };
