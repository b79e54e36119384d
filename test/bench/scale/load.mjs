import { Pool } from 'undici';

/** Sends one operation to one server, and knows how long each answer took. */
export class Connections {
  constructor(url, count) {
    this.url = url;
    this.count = count;
    this.pool = new Pool(url, { connections: count, pipelining: 1 });
  }

  /** The body of one answer; anything but a good one ends the bench. */
  async ask({ path, method, headers, body }) {
    const sent = { ...headers, origin: this.url, 'content-type': 'application/json' };
    const answer = await this.pool.request({ path, method, headers: sent, body });
    const text = await answer.body.text();
    if (answer.statusCode !== 200 || text.startsWith('{"errors"'))
      throw new Error(`${this.url}${path} answered ${answer.statusCode}: ${text.slice(0, 600)}`);
    return text;
  }

  /** Every connection asks again as soon as it is answered, for so long and at least so many times. Latencies in ms. */
  async batch(next, { ms, atLeast = 1 }) {
    const latencies = [];
    const started = performance.now();
    const busy = async () => {
      while (performance.now() - started < ms || latencies.length < atLeast) {
        const request = next();
        const asked = performance.now();
        await this.ask(request);
        latencies.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: this.count }, busy));
    return { latencies, ms: performance.now() - started };
  }

  close() {
    return this.pool.close();
  }
}

/** The value below which that share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
