import { randomUUID } from 'node:crypto';
import startDatabase from '../../support/global-setup.mjs';
import { unpackChromium } from './chromium.mjs';

/** The PostgreSQL of the run, and the browser unpacked once. */
export default async function globalSetup() {
  const [browser] = await Promise.all([unpackChromium(), startDatabase()]);
  process.env.LEVAIN_TEST_RUN = randomUUID().replaceAll('-', '');
  process.env.LEVAIN_TEST_CHROMIUM = JSON.stringify(browser);
}
