import * as access from './routes/access-routes.js';
import { root, signedIn } from './routes/base-routes.js';
import * as experiments from './routes/experiment-routes.js';
import * as ideas from './routes/idea-routes.js';
import * as views from './routes/view-routes.js';

export const routeTree = root.addChildren([
  access.signIn,
  access.setup,
  access.memberInvitation,
  signedIn.addChildren([
    views.home,
    experiments.board,
    experiments.newExperiment,
    experiments.experiment.addChildren([
      experiments.experimentOverview,
      experiments.plan,
      experiments.measurements,
      experiments.evaluation,
      experiments.decision,
      experiments.next,
      experiments.participants,
      experiments.history,
    ]),
    ideas.hypotheses,
    ideas.newHypothesis,
    ideas.hypothesis,
    ideas.benchmarks,
    ideas.newBenchmark,
    ideas.benchmark,
    ideas.prototypes,
    ideas.newPrototype,
    ideas.prototype,
    ideas.projects,
    ideas.newProject,
    ideas.project,
    views.people,
    views.results,
    views.learnings,
    views.settings,
  ]),
]);
