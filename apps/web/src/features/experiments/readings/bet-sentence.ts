import type { Analysis, Estimate } from '@levain/domain/statistics/analysis.js';
import { isRunning, toward, type Voice } from '../reading-voice.js';
import { runningState } from './running-words.js';

function bounds(estimate: Estimate | null | undefined): { low: number; high: number } | null {
  if (!estimate || estimate.low === null || estimate.high === null) return null;
  return { low: estimate.low, high: estimate.high };
}

function guardrailBet(analysis: Analysis, voice: Voice): string {
  const { margin, direction } = voice.measure;
  const found = bounds(analysis.effect?.absolute);
  if (margin === null || !found) return voice.say('analysis.bet.guardrailUnknown');
  const { low, high } = toward(direction, found);
  const limit = voice.figures.change(margin);
  const value = (direction === 'increase' ? 1 : -1) * (analysis.effect?.absolute?.value ?? 0);
  if (high < -margin || (high < 0 && value < -margin)) {
    return voice.say('analysis.bet.guardrailBreached', { limit });
  }
  return voice.say(low > -margin ? 'analysis.bet.guardrailSafe' : 'analysis.bet.guardrailUnproven', {
    limit,
  });
}

function aim({ target }: Analysis): 'reached' | 'missed' | 'none' {
  if (target.reached === null) return 'none';
  return target.reached ? 'reached' : 'missed';
}

function endedBet(analysis: Analysis, voice: Voice): string {
  const found = bounds(analysis.effect?.absolute);
  const words = { design: analysis.design, target: aim(analysis) };
  if (!found) return voice.say('analysis.bet.noInterval', words);
  const { low, high } = toward(voice.measure.direction, found);
  const minimum = voice.measure.minimumWorthwhileEffect;
  if (low > 0) {
    const weak = analysis.evidenceGrade >= 4 ? 'yes' : 'no';
    return voice.say('analysis.bet.better', { ...words, weak });
  }
  if (high < 0) return voice.say('analysis.bet.worse', words);
  if (minimum !== null && high < minimum) return voice.say('analysis.bet.noGain', words);
  return voice.say('analysis.bet.open', words);
}

/** What the numbers of one measure mean for the bet, in one sentence without any method in it. */
export function betSentence(analysis: Analysis, voice: Voice): string {
  const running = isRunning(analysis);
  if (analysis.status === 'invalidData') return voice.say('analysis.bet.invalid');
  if (analysis.reasons.some(({ code }) => code === 'NO_DATA')) return voice.say('analysis.bet.noData');
  if (analysis.status === 'insufficientData' && !analysis.sequence) {
    return voice.say(running ? 'analysis.bet.tooEarly' : 'analysis.bet.tooFew');
  }
  if (running) {
    const state = runningState(analysis, voice.measure);
    return voice.say(`analysis.bet.running.${state}`, { role: voice.measure.role });
  }
  if (analysis.status === 'insufficientData') return voice.say('analysis.bet.tooFew');
  return voice.measure.role === 'guardrail' ? guardrailBet(analysis, voice) : endedBet(analysis, voice);
}
