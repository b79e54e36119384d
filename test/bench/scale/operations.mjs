import { randomUUID } from 'node:crypto';
import { BOARD, boardOf } from './servers/postgraphile/board.mjs';
import { EXPERIMENT, experimentOf } from './servers/postgraphile/experiment.mjs';
import { PREVIEW, previewOf } from './servers/postgraphile/preview.mjs';
import { PORTFOLIO } from './servers/postgraphile/portfolio.mjs';

const READINGS = 100;
const RECORD = `mutation Record($experiment: UUID!, $readings: JSON!) {
  benchRecord(input: { experiment: $experiment, readings: $readings }) { result { rowId version } }
}`;

const post = (path, body) => ({ path, method: 'POST', body: JSON.stringify(body) });
const graphql = (query) => (variables) => post('/graphql', { query, variables });

/** Of our own documents: as text, by any client, and by the hash under which the server has them. */
const asText = ({ text }) => graphql(text);
const asRegistered =
  ({ hash }) =>
  (variables) =>
    post('/graphql', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables });

/**
 * What is measured. For each operation: what each server is sent the n-th time, and what its answer says, in the words of our own.
 * `rules`: fields that rules compute, which only we have.
 */
export function operationsOn(scene) {
  return {
    board: board(scene),
    experiment: experiment(scene),
    page: page(scene),
    leadership: leadership(scene),
    record: record(scene),
  };
}

function board({ documents, departmentId, boardSize }) {
  const stages = ['test', 'evaluate', 'iterate'];
  const filter = { stages, departmentId: `department_${departmentId}` };
  const variables = documents.board.sized ? { filter, first: boardSize } : { filter };
  const own = ({ data }) => data.board;
  return {
    title: `Board, ${boardSize} cards`,
    send: {
      ours: () => asText(documents.board)(variables),
      registered: () => asRegistered(documents.board)(variables),
      limit: () => post('/board', { stages, departmentId, first: boardSize }),
      PostGraphile: () => graphql(BOARD)({ stages, department: departmentId, first: boardSize }),
    },
    read: { ours: own, registered: own, limit: own, PostGraphile: ({ data }) => boardOf(data) },
    rules: [],
  };
}

const closedNumber = (numbers, n) => numbers[(n * 7) % numbers.length];

/** An experiment with its whole series, week by week, as it opens beside the board. */
function experiment({ documents, closedNumbers, workspaceId }) {
  const number = (n) => closedNumber(closedNumbers, n);
  const own = ({ data }) => data.experimentPreview;
  return {
    title: 'Experiment, with every series',
    send: {
      ours: (n) => asText(documents.experiment)({ number: number(n) }),
      registered: (n) => asRegistered(documents.experiment)({ number: number(n) }),
      limit: (n) => post('/preview', { number: number(n) }),
      PostGraphile: (n) => graphql(PREVIEW)({ workspace: workspaceId, number: number(n) }),
    },
    read: { ours: own, registered: own, limit: own, PostGraphile: ({ data }) => previewOf(data) },
    rules: [],
  };
}

/** The whole page of a closed experiment: its analyses as they were stored, its plan, its people, its lineage. */
function page({ documents, closedNumbers, workspaceId }) {
  const number = (n) => closedNumber(closedNumbers, n);
  const own = ({ data }) => data.experiment;
  return {
    title: 'Experiment page, closed, with its analyses',
    send: {
      ours: (n) => asText(documents.page)({ number: number(n) }),
      registered: (n) => asRegistered(documents.page)({ number: number(n) }),
      limit: (n) => post('/experiment', { number: number(n) }),
      PostGraphile: (n) => graphql(EXPERIMENT)({ workspace: workspaceId, number: number(n) }),
    },
    read: { ours: own, registered: own, limit: own, PostGraphile: ({ data }) => experimentOf(data) },
    rules: ['checklist', 'permissions', 'nextStage', 'viewerCanEdit', 'suggestionWaits', 'secondsToUndo'],
  };
}

function leadership({ documents, today }) {
  const variables = { scope: {}, by: 'department' };
  const own = ({ data }) => data.portfolio;
  return {
    title: 'Leadership, rolled up by department and quarter',
    send: {
      ours: () => asText(documents.leadership)(variables),
      registered: () => asRegistered(documents.leadership)(variables),
      limit: () => post('/leadership', { today }),
      PostGraphile: () => graphql(PORTFOLIO)({ today }),
    },
    read: { ours: own, registered: own, limit: own, PostGraphile: ({ data }) => data.benchPortfolio },
    rules: [],
  };
}

/** Each request records in the next of some experiments, so that they do not wait for one row. */
function record({ documents, recording, today }) {
  const target = (n) => recording.experiments[n % recording.experiments.length];
  const input = (n) => ({
    idempotencyKey: randomUUID(),
    experimentId: `experiment_${target(n).id}`,
    source: 'pasted',
    readings: readings(target(n), n, today),
  });
  const variables = (n) => ({ input: input(n) });
  const own = ({ data }) => ({ recorded: data.recordMeasurements.recorded });
  return {
    title: `Record ${READINGS} measurements`,
    writes: true,
    send: {
      ours: (n) => asText(documents.record)(variables(n)),
      registered: (n) => asRegistered(documents.record)(variables(n)),
      limit: (n) => post('/record', input(n)),
      PostGraphile: (n) =>
        graphql(RECORD)({ experiment: target(n).id, readings: readings(target(n), n, today) }),
    },
    read: {
      ours: own,
      registered: own,
      limit: own,
      PostGraphile: ({ data }) => ({ recorded: data.benchRecord.result ? READINGS : 0 }),
    },
    rules: [],
  };
}

/** Single values, of which a day takes any number. */
function readings({ measureId, armIds }, n, today) {
  return Array.from({ length: READINGS }, (_, index) => ({
    measureId: `measure_${measureId}`,
    armId: `arm_${armIds[index % armIds.length]}`,
    observedOn: new Date(Date.parse(today) - ((index % 28) + 1) * 86_400_000).toISOString().slice(0, 10),
    value: 10 + ((n * 31 + index * 17) % 500) / 100,
    isIndividual: true,
  }));
}
