import type { AdviserWeight } from '@levain/domain/participations/roles.js';
import type { HoursPer } from '@levain/domain/participations/terms.js';
import { useText } from '../../i18n/use-text.js';
import type { Fact } from '../facts.js';
import { useFormat } from '../use-format.js';

/** What is asked of a person and what they get from it. */
export interface TermsShown {
  readonly hours: number | null;
  readonly hoursPer: HoursPer | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly learns: string | null;
  readonly organisation?: string | null;
  readonly weight?: AdviserWeight | null;
}

/** Terms in words; the screen loads the catalogue `participations`. */
export function useTermsWords() {
  const text = useText();
  const format = useFormat();
  const time = ({ hours, hoursPer }: TermsShown) => {
    if (hours === null) return null;
    const id = hoursPer === 'month' ? 'participations.terms.hoursMonth' : 'participations.terms.hoursTotal';
    return text(id, { hours: format.number(hours) });
  };
  const when = ({ from, until }: TermsShown) => {
    const [first, last] = [from && format.day(from), until && format.day(until)];
    if (first && last) return text('participations.terms.fromUntil', { from: first, until: last });
    if (last) return text('participations.terms.until', { until: last });
    return first ? text('participations.terms.from', { from: first }) : null;
  };
  const adviser = ({ organisation, weight }: TermsShown) =>
    organisation && weight ? `${organisation} · ${text(`participations.terms.weight.${weight}`)}` : null;
  return {
    /** How long and until when, on one line. */
    line: (terms: TermsShown) => [time(terms), when(terms)].filter(Boolean).join(' · '),
    adviser,
    facts: (terms: TermsShown): Fact[] => [
      {
        label: text('participations.terms.time'),
        value: time(terms) ?? text('participations.terms.noHours'),
      },
      { label: text('participations.terms.when'), value: when(terms) },
      { label: text('participations.terms.learns'), value: terms.learns },
      { label: text('participations.terms.adviser'), value: adviser(terms) },
    ],
  };
}
