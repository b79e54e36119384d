import type { IntlShape } from 'react-intl';
import { isDay } from '@levain/domain/time/day.js';
import type { MessageId } from '../../i18n/message-id.js';
import { dayText, type Figures } from './figures.js';

type Parameters = Readonly<Record<string, string | number>>;
type Word = string | number;

/** What the parameters of a code point at. */
export interface CodedContext {
  readonly intl: IntlShape;
  readonly figures: Figures;
  readonly armName: (armId: string) => string;
  readonly measureName?: (measureId: string) => string;
  /** In a verdict the minimum is an effect in the unit of the measure; elsewhere it is a count. */
  readonly minimumIsChange?: boolean;
}

const ARM_PARAMETERS = new Set(['armId', 'control', 'variant']);
const FIGURE_PARAMETERS = new Set(['value', 'bound']);
const EFFECT_PARAMETERS = new Set(['low', 'high', 'estimate', 'point']);
const CHANGE_PARAMETERS = new Set(['margin']);

function wordOf(name: string, value: Word, context: CodedContext): Word {
  if (ARM_PARAMETERS.has(name)) return context.armName(String(value));
  if (typeof value === 'string') return isDay(value) ? dayText(context.intl, value) : value;
  if (FIGURE_PARAMETERS.has(name)) return context.figures.value(value);
  if (EFFECT_PARAMETERS.has(name)) return context.figures.effect(value);
  if (CHANGE_PARAMETERS.has(name) || (name === 'minimum' && context.minimumIsChange))
    return context.figures.change(value);
  if (name === 'p') return context.figures.p(value);
  if (name === 'level') return context.figures.level(value);
  if (name === 'autocorrelation') return context.intl.formatNumber(value, { maximumSignificantDigits: 2 });
  return value;
}

/** One code and its figures as a sentence. `{arm}` is the name of `armId`, `{where}` the arm or the day concerned. */
export function codedSentence(id: MessageId, parameters: Parameters, context: CodedContext): string {
  const words: Record<string, Word> = {};
  for (const [name, value] of Object.entries(parameters)) words[name] = wordOf(name, value, context);
  const arm = words['armId'] ?? '';
  const where = words['armId'] ?? words['on'] ?? '';
  const measureId = parameters['measureId'];
  const measure = measureId === undefined ? '' : (context.measureName?.(String(measureId)) ?? '');
  return context.intl.formatMessage({ id: id as string }, { arm, where, measure, ...words });
}
