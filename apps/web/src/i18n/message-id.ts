// French is the language of the screen, so its catalogues name the messages; a test holds English to the same names.
import type app from './fr/app.json';
import type tokens from './fr/tokens.json';
import type ui from './fr/ui.json';
import type words from './fr/words.json';
import type refusals from './fr/refusals.json';
import type access from './fr/access.json';
import type home from './fr/home.json';
import type board from './fr/board.json';
import type experiments from './fr/experiments.json';
import type plan from './fr/plan.json';
import type indicators from './fr/indicators.json';
import type measurements from './fr/measurements.json';
import type analysis from './fr/analysis.json';
import type evaluations from './fr/evaluations.json';
import type decisions from './fr/decisions.json';
import type iterations from './fr/iterations.json';
import type participations from './fr/participations.json';
import type people from './fr/people.json';
import type nominations from './fr/nominations.json';
import type network from './fr/network.json';
import type calls from './fr/calls.json';
import type forecasts from './fr/forecasts.json';
import type scores from './fr/scores.json';
import type objections from './fr/objections.json';
import type feedback from './fr/feedback.json';
import type tasks from './fr/tasks.json';
import type myPart from './fr/my-part.json';
import type projects from './fr/projects.json';
import type benchmarks from './fr/benchmarks.json';
import type prototypes from './fr/prototypes.json';
import type hypotheses from './fr/hypotheses.json';
import type testimonies from './fr/testimonies.json';
import type results from './fr/results.json';
import type learnings from './fr/learnings.json';
import type settings from './fr/settings.json';
import type portfolio from './fr/portfolio.json';
import type goals from './fr/goals.json';
import type costs from './fr/costs.json';
import type asks from './fr/asks.json';
import type savedBoards from './fr/saved-boards.json';
import type meeting from './fr/meeting.json';
import type packs from './fr/packs.json';
import type sharing from './fr/sharing.json';
import type lineage from './fr/lineage.json';
import type roadmap from './fr/roadmap.json';
import type news from './fr/news.json';
import type progress from './fr/progress.json';
import type archive from './fr/archive.json';
import type webhooks from './fr/webhooks.json';
import type history from './fr/history.json';
import type administration from './fr/administration.json';

/** Every message there is; an unknown id does not compile. */
export type MessageId =
  | keyof typeof app
  | keyof typeof tokens
  | keyof typeof ui
  | keyof typeof words
  | keyof typeof refusals
  | keyof typeof access
  | keyof typeof home
  | keyof typeof board
  | keyof typeof experiments
  | keyof typeof plan
  | keyof typeof indicators
  | keyof typeof measurements
  | keyof typeof analysis
  | keyof typeof evaluations
  | keyof typeof decisions
  | keyof typeof iterations
  | keyof typeof participations
  | keyof typeof people
  | keyof typeof nominations
  | keyof typeof network
  | keyof typeof calls
  | keyof typeof forecasts
  | keyof typeof scores
  | keyof typeof objections
  | keyof typeof feedback
  | keyof typeof tasks
  | keyof typeof myPart
  | keyof typeof projects
  | keyof typeof benchmarks
  | keyof typeof prototypes
  | keyof typeof hypotheses
  | keyof typeof testimonies
  | keyof typeof results
  | keyof typeof learnings
  | keyof typeof settings
  | keyof typeof portfolio
  | keyof typeof goals
  | keyof typeof costs
  | keyof typeof asks
  | keyof typeof savedBoards
  | keyof typeof meeting
  | keyof typeof packs
  | keyof typeof sharing
  | keyof typeof lineage
  | keyof typeof roadmap
  | keyof typeof news
  | keyof typeof progress
  | keyof typeof archive
  | keyof typeof webhooks
  | keyof typeof history
  | keyof typeof administration;
