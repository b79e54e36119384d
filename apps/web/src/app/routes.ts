import * as access from './routes/access-routes.js';
import { root, signedIn } from './routes/base-routes.js';
import * as experiments from './routes/experiment-routes.js';
import * as ideas from './routes/idea-routes.js';
import * as people from './routes/people-routes.js';
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
      experiments.tasks,
      experiments.objections,
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
    people.people.addChildren([
      people.directory,
      people.importPeople,
      people.rounds,
      people.newRound,
      people.round,
      people.network,
      people.coverage,
      people.calls,
      people.objectionMap,
      people.person,
    ]),
    people.myPart,
    views.results,
    views.learnings,
    views.settings,
  ]),
]);
