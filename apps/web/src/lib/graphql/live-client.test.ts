import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ExecutionResult } from '@urql/core';
import { parse } from 'graphql';
import { openSocket } from './live-client.js';

/** A socket whose other end the test holds. */
class HeldSocket {
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static opened: HeldSocket[] = [];
  static isAway = false;
  readyState = HeldSocket.OPEN;
  onopen?: () => void;
  onclose?: (event: object) => void;
  onmessage?: (event: { data: string }) => void;
  readonly sent: { type: string }[] = [];

  constructor() {
    HeldSocket.opened.push(this);
    queueMicrotask(() => (HeldSocket.isAway ? this.close(1006) : this.onopen?.()));
  }

  send(text: string): void {
    const message = JSON.parse(text) as { type: string };
    this.sent.push(message);
    if (message.type === 'connection_init')
      queueMicrotask(() => this.onmessage?.({ data: '{"type":"connection_ack"}' }));
  }

  close(code = 1000): void {
    this.readyState = HeldSocket.CLOSING;
    this.onclose?.({ code, reason: '', wasClean: true });
  }
}

const query = 'subscription BoardChanged { boardChanged { kind } }';
const { WebSocket: before } = globalThis;
let told: ExecutionResult[];
let others: number;

beforeEach(() => {
  jest.useFakeTimers();
  globalThis.WebSocket = HeldSocket as never;
  HeldSocket.opened = [];
  HeldSocket.isAway = false;
  [told, others] = [[], 0];
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.WebSocket = before;
});

async function followed(): Promise<() => void> {
  const { follow } = openSocket('ws://localhost/graphql', () => (others += 1));
  const sink = { next: (result: ExecutionResult) => told.push(result), error: () => {}, complete: () => {} };
  const stop = follow({ query, variables: {}, document: parse(query) as never }, sink as never);
  await jest.advanceTimersByTimeAsync(10);
  return stop;
}

test('tells whoever follows to read again once the server is back, not before', async () => {
  const stop = await followed();
  expect(told).toEqual([]);
  HeldSocket.opened[0]!.close(1001);
  await jest.advanceTimersByTimeAsync(3_000);
  expect(HeldSocket.opened).toHaveLength(2);
  expect(HeldSocket.opened[1]!.sent.map(({ type }) => type)).toEqual(['connection_init', 'subscribe']);
  expect(told).toEqual([{ data: { boardChanged: null } }]);
  stop();
});

test('never waits longer than seconds for a server that was away for long', async () => {
  const stop = await followed();
  HeldSocket.isAway = true;
  HeldSocket.opened[0]!.close(1006);
  await jest.advanceTimersByTimeAsync(600_000);
  const tries = HeldSocket.opened.length;
  await jest.advanceTimersByTimeAsync(15_000);
  expect(HeldSocket.opened.length).toBeGreaterThan(tries);
  stop();
});

test('a server that does not answer any more is left for another', async () => {
  const stop = await followed();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(HeldSocket.opened[0]!.sent.at(-1)).toEqual({ type: 'ping' });
  await jest.advanceTimersByTimeAsync(10_000);
  expect(HeldSocket.opened).toHaveLength(2);
  stop();
});

test.each([4403, 1012])('says when the session is another one: %d', async (code) => {
  const stop = await followed();
  HeldSocket.opened[0]!.close(code);
  expect(others).toBe(1);
  stop();
});
