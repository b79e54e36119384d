import { formatDocument } from '@urql/core';
import { print } from 'graphql';

const FEATURES = '../../../apps/web/src/features/';
const text = async (path, name) => {
  const document = (await import(new URL(`${FEATURES}${path}.ts`, import.meta.url).href))[name];
  return print(formatDocument(document));
};

/** A word that every hypothesis holds, one that an experiment in eight has in its title, and one that a single experiment has. */
const WORDS = { everywhere: 'volontaire', 'one in eight': 'guichet du matin', one: 'fiche no 4242' };

/** Every list as its own screen asks for it, and the board with all that it can be narrowed by. */
export async function listsOf(place) {
  return [...(await boards(place)), ...(await others(place))];
}

async function boards({ project, department, busiest, goal, day }) {
  const [board, cards, counts] = await Promise.all([
    text('board/api/board', 'BoardQuery'),
    text('board/api/board', 'BoardCardsQuery'),
    text('board/api/board', 'BoardCountsQuery'),
  ]);
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const filters = {
    'all of it': {},
    stage: { stages: ['evaluate'] },
    verdict: { verdicts: ['refuted'] },
    decision: { decisions: ['handOver'] },
    owner: { ownerId: `member_${busiest}` },
    project: { projectId: `project_${project}` },
    department: { departmentId: `department_${department}` },
    goal: { goalId: `goal_${goal}` },
    activity: { activity: 'exchange' },
    'last year': { from: yearBefore },
    'years ago': { to: yearBefore },
    'a quarter': { quarter: '2026-Q1' },
    'waiting for a second person': { waitingFor: 'confirmation' },
    'waiting for a decision': { waitingFor: 'decision' },
    'owner, last year': { ownerId: `member_${busiest}`, from: yearBefore },
    'activity, department': { activity: 'exchange', departmentId: `department_${department}` },
    'activity, verdict': { activity: 'moderate', verdicts: ['confirmed'] },
    'stage, last year': { stages: ['iterate'], from: yearBefore },
    ...Object.fromEntries(
      Object.entries(WORDS).map(([where, words]) => [`words, ${where}`, { text: words }]),
    ),
    'words everywhere, owner': { text: WORDS.everywhere, ownerId: `member_${busiest}` },
    'words everywhere, last year': { text: WORDS.everywhere, from: yearBefore },
  };
  return Object.entries(filters).flatMap(([name, filter]) => [
    { name: `board: ${name}`, text: filter.text ? cards : board, variables: { first: 60, filter } },
    ...(filter.text ? [{ name: `  its counts`, text: counts, variables: { filter } }] : []),
  ]);
}

/** The other lists: what they are called, where their document is, and what they are asked with. */
const entriesOf = ({ number, project, department }) => [
  ['hypotheses', 'hypotheses/api/hypotheses', 'HypothesesQuery', {}],
  ['hypotheses with words', 'hypotheses/api/hypotheses', 'HypothesesQuery', { text: 'guichet numéro 4242' }],
  ['learnings', 'learnings/api/learnings', 'LearningsQuery', {}],
  ['learnings with a word that all hold', 'learnings/api/learnings', 'LearningsQuery', { text: 'accueil' }],
  ['learnings with a rare word', 'learnings/api/learnings', 'LearningsQuery', { text: '4242' }],
  ['projects', 'projects/api/projects', 'ProjectsQuery', {}],
  ['projects with words', 'projects/api/projects', 'ProjectsQuery', { text: 'Projet 77' }],
  ['project', 'projects/api/project', 'ProjectQuery', { id: `project_${project}` }],
  ['news', 'news/api/news', 'NewsQuery', {}],
  ['news of a project', 'news/api/news', 'NewsQuery', { projectId: `project_${project}` }],
  ['news not yet read', 'news/api/news', 'NewsMarkQuery', {}],
  ['roadmap', 'roadmap/api/roadmap', 'RoadmapQuery', {}],
  [
    'roadmap of a department',
    'roadmap/api/roadmap',
    'RoadmapQuery',
    { departmentId: `department_${department}` },
  ],
  ['people', 'people/api/people', 'PeopleQuery', {}],
  ['people with words', 'people/api/people', 'PeopleQuery', { text: 'Fournier 42' }],
  [
    'people of a department',
    'people/api/people',
    'PeopleQuery',
    { departmentId: `department_${department}` },
  ],
  [
    'history of an experiment, 3,000 events',
    'experiments/history/api/experiment-history',
    'ExperimentHistory',
    { number, first: 50 },
  ],
  [
    'measurements of an experiment, 20,000 readings',
    'experiments/measurements/api/measurements-list',
    'MeasurementsQuery',
    { number, first: 50 },
  ],
  ['choices of the board', 'board/api/board-choices', 'BoardChoicesQuery', {}],
];

async function others(place) {
  return Promise.all([
    ...entriesOf(place).map(async ([name, path, query, variables]) => ({
      name,
      text: await text(path, query),
      variables,
    })),
    ...['volontaire', 'guichet du matin', 'fournier 42'].map((words) => ({
      name: `search: ${words}`,
      text: 'query ($text: String!) { search(text: $text, first: 8) { __typename kind id number title excerpt } }',
      variables: { text: words },
    })),
  ]);
}
