import { describe, expect, it } from '@jest/globals';
import { NEWS_TOPICS, newsKinds } from './news.js';

describe('news', () => {
  it.each(NEWS_TOPICS)('of the topic %s are among all of them', (topic) => {
    expect(newsKinds()).toEqual(expect.arrayContaining([...newsKinds(topic)]));
    expect(newsKinds(topic).length).toBeGreaterThan(0);
  });

  it('are of one topic each', () => {
    expect(new Set(newsKinds()).size).toBe(newsKinds().length);
  });

  it.each([
    /draft/i,
    /forecast/i,
    /nomin/i,
    /decline/i,
    /objection/i,
    /thank/i,
    /signed/i,
    /profile/i,
    /left/i,
  ])('never tell %s', (private_) => expect(newsKinds().filter((kind) => private_.test(kind))).toEqual([]));
});
