import {
  IconBinoculars,
  IconBook2,
  IconBulb,
  IconChartBar,
  IconFolders,
  IconHome,
  IconLayoutKanban,
  IconNews,
  IconRoad,
  IconSettings,
  IconTool,
  IconUserHeart,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { MessageId } from '../../i18n/message-id.js';

export interface Destination {
  readonly to:
    | '/'
    | '/experiments'
    | '/hypotheses'
    | '/prototypes'
    | '/benchmarks'
    | '/projects'
    | '/people'
    | '/my-part'
    | '/results'
    | '/roadmap'
    | '/news'
    | '/learnings'
    | '/settings';
  readonly label: MessageId;
  readonly icon: Icon;
}

const home: Destination = { to: '/', label: 'app.nav.home', icon: IconHome };
const experiments: Destination = { to: '/experiments', label: 'app.nav.experiments', icon: IconLayoutKanban };
const hypotheses: Destination = { to: '/hypotheses', label: 'app.nav.hypotheses', icon: IconBulb };
const myPart: Destination = { to: '/my-part', label: 'app.nav.myPart', icon: IconUserHeart };
const results: Destination = { to: '/results', label: 'app.nav.results', icon: IconChartBar };

/** In the order of the day's work; each group is set apart by a line. */
export const DESTINATIONS: readonly (readonly Destination[])[] = [
  [home, myPart, experiments, hypotheses],
  [
    { to: '/benchmarks', label: 'app.nav.benchmarks', icon: IconBinoculars },
    { to: '/prototypes', label: 'app.nav.prototypes', icon: IconTool },
    { to: '/projects', label: 'app.nav.projects', icon: IconFolders },
    { to: '/roadmap', label: 'app.nav.roadmap', icon: IconRoad },
  ],
  [
    { to: '/people', label: 'app.nav.people', icon: IconUsersGroup },
    results,
    { to: '/learnings', label: 'app.nav.learnings', icon: IconBook2 },
    { to: '/news', label: 'app.nav.news', icon: IconNews },
  ],
  [{ to: '/settings', label: 'app.nav.settings', icon: IconSettings }],
];

/** Under the thumb, on a phone. */
export const THUMB_DESTINATIONS: readonly Destination[] = [home, myPart, experiments, results];
