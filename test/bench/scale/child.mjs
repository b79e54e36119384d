import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Ticks of the clock in /proc: a hundred a second on every Linux. */
const TICK_MS = 10;

const running = new Set();

/** Ends every server of this run, when the run itself is ended from outside. */
export const stopServers = () => Promise.all([...running].map(stop));

/** A server in a process of its own, on a free port of this machine; ready once it says the word. */
export async function startServer({ name, args, env, ready }) {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = (said + chunk).slice(-4_000)));
  await saysReady(child, name, { word: ready, said: () => said });
  return {
    name,
    /** The end of what it wrote. */
    said: () => said,
    url: `http://127.0.0.1:${port}`,
    /** Of user and system together, since the start. */
    cpuMs: () => cpuMs(child.pid),
    rssMb: () => rssMb(child.pid),
    stop: () => stop(child),
  };
}

function saysReady(child, name, { word, said }) {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => said().includes(word) && resolve());
    child.once('exit', () => reject(new Error(`${name} did not start.\n${said()}`)));
  });
}

async function stop(child) {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await once(child, 'exit');
  clearTimeout(hard);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

function cpuMs(pid) {
  // The name before them may hold anything, even a bracket: user and system are the 14th and 15th fields of the line.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

const rssMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
