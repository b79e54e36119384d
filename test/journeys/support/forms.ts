import type { Locator, Page } from 'playwright-core';

type Place = Page | Locator;

/** Fills the fields of a form by their labels. */
export async function fill(place: Place, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await place.getByLabel(label).fill(value);
}

/** Opens a list by the keyboard and takes one of its choices. */
export async function choose(page: Page, list: string | Locator, option: string): Promise<void> {
  const box = typeof list === 'string' ? page.getByRole('combobox', { name: list }) : list;
  await box.press('ArrowDown');
  await page.getByRole('option', { name: option }).click();
}

/** As from a spreadsheet: through the clipboard, into the cell that has the focus. */
export async function paste(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  const block = cells.map((row) => row.join('\t')).join('\r\n');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(block)})`);
  await page.keyboard.press('Control+V');
}

/** A day as people write it in French, `days` from now. */
export function frenchDay(days = 0): string {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return day.split('-').reverse().join('/');
}
