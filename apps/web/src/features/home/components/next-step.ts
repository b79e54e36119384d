import type { MessageId } from '../../../i18n/message-id.js';
import type { MyExperiment } from '../api/home.js';

/** What comes next in an experiment, whoever does it. A verdict still asked for (contested) is to be given again. */
export function nextStep(experiment: MyExperiment, asked: boolean, today: string): MessageId {
  const { stage, isDraft, stopDate, verdict, verdictConfirmed } = experiment;
  switch (stage) {
    case 'benchmark':
      return isDraft ? 'home.next.share' : 'home.next.prepare';
    case 'prototype':
      return 'home.next.freeze';
    case 'test':
      return stopDate !== null && stopDate <= today ? 'home.next.endTest' : 'home.next.record';
    case 'evaluate':
      if (!verdict || asked) return 'home.next.verdict';
      return verdictConfirmed ? 'home.next.openDecision' : 'home.next.confirm';
    case 'iterate':
      return 'home.next.decide';
  }
}
