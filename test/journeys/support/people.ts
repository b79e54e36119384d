import type { Page } from 'playwright-core';
import type { Person, TestBrowser, Visit } from './browser.js';
import { settled } from './screens.js';

/** Somebody of the demonstration, at their own browser: one tap, no password. */
export async function arriveAs(browser: TestBrowser, name: string, visit: Visit): Promise<Person> {
  const person = await browser.arrive(visit);
  await person.page.goto('/sign-in');
  await person.page.getByRole('button', { name }).click();
  await person.page.waitForURL('/');
  await settled(person.page);
  return person;
}

/** Opens an address by hand and waits for what it shows. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}
