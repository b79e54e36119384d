import type { Locale } from '../locale.js';
import type { Direction } from '../plans/plan.js';
import { tidy } from './clauses.js';
import { fold } from './fold.js';
import { readTarget } from './target.js';

/** What is expected: which measure, which way, by how much. */
export interface Effect {
  readonly measure: string | null;
  readonly direction: Direction | null;
  readonly target: string | null;
}

interface Verb {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const VERBS: Readonly<Record<Locale, Readonly<Record<Direction, string>>>> = {
  fr: {
    increase:
      "(?:augment|progress|grimp|hauss|gagn|doubl|tripl|amelior|accroi|accrû)\\p{L}*|s'(?:amelior|accroi)\\p{L}*|mont(?:e|ent|er|era|eront|erait|eraient)|croi(?:t|ssent|tre|tra|tront|trait)|sera (?:plus eleve\\p{L}*|en hausse)",
    decrease:
      '(?:baiss|diminu|recul|chut|redui|tomb|decroi|descend|raccourci|rebaiss|divis)\\p{L}*|sera (?:plus bas\\p{L}*|en baisse)',
  },
  en: {
    increase: '(?:increas|improv|climb|doubl|tripl|grow|rais|ris)\\p{L}*|go(?:es)? up|gains?|rose|grew',
    decrease:
      '(?:decreas|drop|declin|reduc|shrink|lessen|fall|halv|lower)\\p{L}*|go(?:es)? down|fell|cut(?:s)?',
  },
};

const AUXILIARY: Readonly<Record<Locale, string>> = {
  fr: "(?:(?:va|vont|devrait|devraient|doit|doivent|pourra|pourrait|peut|fera|feront) )?(?:(?:se|s') ?)?",
  en: '(?:(?:will|would|should|could|is going to|are going to|to|is expected to) )?(?:be )?',
};

const SUBJECTS: Readonly<Record<Locale, RegExp>> = {
  fr: /^(?:on|nous|cela|ca|ceci|il|elle|l'on|notre equipe|et)?(?: (?:pourra|pourrons|allons|va))?$/,
  en: /^(?:we|it|this|that|they|you|and)?(?: (?:will|can|should))?$/,
};

// "de 10 %", "d'au moins un tiers", "by half", "to 50 %": where the target begins after the measure.
const TARGET_START: Readonly<Record<Locale, RegExp>> = {
  fr: /(?:^| )(de |d'|a |jusqu'a |par |a hauteur de )(?=(?:au moins |au plus |plus de |moins de |pres de |environ )?(?:[+-]?\d|moitie|un tiers|un quart|une? \p{L}+ |deux|trois|la moitie))/u,
  en: /(?:^| )(by |to |up to |down to |at least )(?=(?:at least |at most |more than |about |around |nearly )?(?:[+-]?\d|half|a third|a quarter|two|three|one ))/u,
};

function verbIn(folded: string, locale: Locale): Verb | null {
  const found = (['increase', 'decrease'] as const).flatMap((direction) => {
    const match = new RegExp(
      `(?<![\\p{L}'-])${AUXILIARY[locale]}(?:${VERBS[locale][direction]})(?![\\p{L}-])`,
      'u',
    ).exec(folded);
    return match ? [{ start: match.index, end: match.index + match[0].length, direction }] : [];
  });
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

/** The target without the preposition that the composed sentence adds by itself. */
function bare(target: string | null): string | null {
  return target && tidy(target.replace(/^(?:(?:de|by)(?: |$)|d[’'])/iu, ''));
}

/** Splits "les appels de 10 %" in a measure and a target. */
function splitTarget(text: string, locale: Locale): { measure: string | null; target: string | null } {
  const match = TARGET_START[locale].exec(fold(text));
  if (!match) return { measure: tidy(text), target: null };
  return { measure: tidy(text.slice(0, match.index)), target: bare(tidy(text.slice(match.index))) };
}

// "passera de 40 % à 50 %", "goes from 40 % to 50 %"
const FROM_TO: Readonly<Record<Locale, RegExp>> = {
  fr: /(?<!\p{L})(?:passe|passent|passera|passeront|va passer|vont passer) de (.+?) (a .+)$/u,
  en: /(?<!\p{L})(?:(?:will|should|would) )?(?:go|goes|move|moves|rise|rises|fall|falls|drop|drops|grow|grows|increase|increases|decrease|decreases) from (.+?) (to .+)$/u,
};

function fromTo(text: string, locale: Locale): Effect | null {
  const match = FROM_TO[locale].exec(fold(text));
  if (!match) return null;
  const from = readTarget(match[1]!)?.amount;
  const to = readTarget(match[2]!.replace(/^(?:a|to) /, ''))?.amount;
  if (from === undefined || to === undefined || from === to) return null;
  const target = tidy(text.slice(text.length - match[2]!.length));
  return {
    measure: tidy(text.slice(0, match.index)),
    direction: to > from ? 'increase' : 'decrease',
    target,
  };
}

// "10 % d'appels en moins", "moins d'appels", "une baisse de 10 % des appels", "10% fewer calls", "a 10% drop in calls"
const NOMINAL: Readonly<Record<Locale, readonly (readonly [RegExp, Direction])[]>> = {
  fr: [
    [
      /^(?:.*?(?:aura|aurons|verra|verrons) )?(?:une? |la )?(?:baisse|diminution|reduction|recul|chute) (?<target>(?:de |d').+?)? ?(?:de la |de l'|des |du |de |d')(?<measure>(?!\d).+)$/u,
      'decrease',
    ],
    [
      /^(?:.*?(?:aura|aurons|verra|verrons) )?(?:une? |la )?(?:hausse|augmentation|progression|amelioration) (?<target>(?:de |d').+?)? ?(?:de la |de l'|des |du |de |d')(?<measure>(?!\d).+)$/u,
      'increase',
    ],
    [
      /^(?:.*?(?:aura|aurons|recevra|recevrons|verra|verrons) )?(?<target>\d[^\p{L}]*?) (?:de |d')?(?<measure>\p{L}.+?) (?:en|de) moins$/u,
      'decrease',
    ],
    [
      /^(?:.*?(?:aura|aurons|recevra|recevrons|verra|verrons) )?(?<target>\d[^\p{L}]*?) (?:de |d')?(?<measure>\p{L}.+?) (?:en|de) plus$/u,
      'increase',
    ],
    [
      /^(?:.*?(?:aura|aurons|recevra|recevrons|verra|verrons) )?(?:(?<target>\d.*?) (?:de )?)?moins (?:de |d')(?<measure>.+)$/u,
      'decrease',
    ],
    [
      /^(?:.*?(?:aura|aurons|recevra|recevrons|verra|verrons) )?(?:(?<target>\d.*?) (?:de )?)?(?:plus|davantage) (?:de |d')(?<measure>.+)$/u,
      'increase',
    ],
  ],
  en: [
    [
      /^(?:.*?(?:be|get|see|have|receive) )?(?:(?<target>\d.*?) )?(?:fewer|less) (?<measure>.+)$/u,
      'decrease',
    ],
    [/^(?:.*?(?:be|get|see|have|receive) )?(?:(?<target>\d.*?) )?more (?<measure>.+)$/u, 'increase'],
    [
      /^(?:.*?(?:be|get|see|have) )?an? (?:(?<target>\d.*?) )?(?:drop|fall|decrease|reduction|decline) (?:in|of) (?<measure>.+)$/u,
      'decrease',
    ],
    [
      /^(?:.*?(?:be|get|see|have) )?an? (?:(?<target>\d.*?) )?(?:rise|increase|growth|improvement) (?:in|of) (?<measure>.+)$/u,
      'increase',
    ],
  ],
};

function nominal(text: string, locale: Locale): Effect | null {
  const folded = fold(text);
  for (const [pattern, direction] of NOMINAL[locale]) {
    const match = new RegExp(pattern.source, 'du').exec(folded);
    const place = match?.indices?.groups;
    if (!place?.['measure']) continue;
    const at = (range: [number, number] | undefined) => (range ? tidy(text.slice(...range)) : null);
    return { measure: at(place['measure']), direction, target: bare(at(place['target'])) };
  }
  return null;
}

/**
 * Reads "les appels baisseront de 10 %", "we reduce calls by half", "moins d'appels", "goes from 40 % to 50 %": the
 * measure, which way, by how much.
 */
export function readEffect(clause: string, locale: Locale): Effect {
  const text = tidy(clause);
  if (!text) return { measure: null, direction: null, target: null };
  const path = fromTo(text, locale) ?? nominal(text, locale);
  if (path) return path;
  const verb = verbIn(fold(text), locale);
  if (!verb) return { ...splitTarget(text, locale), direction: null };
  const before = tidy(text.slice(0, verb.start));
  const after = text.slice(verb.end);
  const isSubject = before === null || SUBJECTS[locale].test(fold(before));
  if (isSubject) return { ...splitTarget(after, locale), direction: verb.direction };
  return { measure: before, direction: verb.direction, target: bare(tidy(after)) };
}

/** Whether a clause says that something goes up or down. */
export function saysDirection(clause: string, locale: Locale): boolean {
  return readEffect(clause, locale).direction !== null;
}
