import type { Page } from 'playwright-core';

const TEXTS = 'input[type="text"], input[type="search"], input:not([type]), textarea';

/** Which forms of a page take a text. */
export const formsWithTexts = (page: Page): Promise<readonly number[]> =>
  page.evaluate<readonly number[]>(
    `[...document.forms].flatMap((form, index) => (form.querySelector('${TEXTS}') ? [index] : []))`,
  );

/** The text in every field that takes one, whatever its length, and something in all that has to be chosen; then it is sent. */
export async function fillIn(page: Page, form: number, text: string): Promise<void> {
  const sent = page.waitForEvent('load');
  await page.evaluate(`((form) => {
    for (const field of form.querySelectorAll('${TEXTS}')) field.value = ${JSON.stringify(text)};
    for (const choice of form.querySelectorAll('input[type="radio"]'))
      if (![...form.elements[choice.name]].some(({ checked }) => checked)) choice.checked = true;
    for (const day of form.querySelectorAll('input[type="date"]')) day.value ||= day.max || '2026-01-05';
    form.noValidate = true;
    const button = form.querySelector('button:not([type="button"]), input[type="submit"]');
    form.requestSubmit(button);
  })(document.forms[${form}])`);
  await sent;
}
