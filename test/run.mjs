import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../apps/api/launch/install.mjs';
import { STATIC_STEPS, TEST_STEPS, oneApiSpec } from './steps.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
ensureInstalled(root);

const [mode = 'all', ...words] = process.argv.slice(2);
const steps = { all: [...STATIC_STEPS, ...TEST_STEPS], check: STATIC_STEPS, api: [oneApiSpec(words)] }[mode];
if (!steps) {
  console.error('node test/run.mjs [all | check | api <part of a file name>]');
  process.exit(2);
}

const begun = Date.now();
const results = await inTurn(steps);
report(results);
process.exit(results.every((result) => result.ok) ? 0 : 1);

/** A list among the steps is run beside itself; a list in that one in turn again. */
async function inTurn(list) {
  const done = [];
  for (const step of list) done.push(...(Array.isArray(step) ? await beside(step) : [await runStep(step)]));
  return done;
}

async function beside(list) {
  return (await Promise.all(list.map((step) => inTurn([step].flat())))).flat();
}

async function runStep(step) {
  if (step.when && !existsSync(step.when))
    return { ...step, ok: false, seconds: 0, passed: 0, failed: 1, missing: step.when };
  console.log(`\n▶ ${step.name}`);
  const started = Date.now();
  const { status, output } = await run(step);
  const ok = status === 0;
  const seconds = (Date.now() - started) / 1000;
  if (!ok || process.env.VERBOSE || mode === 'api') process.stdout.write(output);
  console.log(`  ${step.name}: ${ok ? 'passed' : 'FAILED'} after ${seconds.toFixed(0)} s`);
  return { ...step, ok, seconds, ...countTests(output, ok, step) };
}

function run({ command, args, env }) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ status: 1, output: `${output}${error}` }));
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** Jest's own summary where there is one; a check counts as one test. */
function countTests(output, ok, { counted }) {
  if (!counted) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const sum = (pattern) =>
    [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
  const passed = sum(/^Tests:.*?(\d+) passed/gm);
  const failed = sum(/^Tests:.*?(\d+) failed/gm) + sum(/^Test Suites:.*?(\d+) failed/gm);
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function report(results) {
  console.log('');
  for (const { name, ok, seconds, missing } of results) {
    console.log(
      `${ok ? '✔' : '✘'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s${missing ? `  (${missing} is missing)` : ''}`,
    );
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(
    `${((Date.now() - begun) / 1000).toFixed(1)} s in all\n\n${total('passed')} passed, ${total('failed')} failed`,
  );
}
