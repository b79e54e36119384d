import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Locale } from '@levain/domain/locale.js';

export type Messages = Record<string, MessageFormatElement[]>;
type Importer = () => Promise<Messages>;

/**
 * Keeps the messages of the screens visited so far, in the language in use. A screen asks for its own catalogue;
 * changing the language asks for all of them again before anything changes, so no text flashes in the other one.
 */
export class CatalogueStore {
  #listeners = new Set<() => void>();
  #names = new Set<string>();
  #loaded = new Map<string, Messages>();
  #messages: Messages = {};
  #locale: Locale;
  #find: (locale: Locale, name: string) => Importer | undefined;

  constructor(locale: Locale, find: (locale: Locale, name: string) => Importer | undefined) {
    this.#locale = locale;
    this.#find = find;
  }

  get locale(): Locale {
    return this.#locale;
  }

  messages = (): Messages => this.#messages;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async load(names: readonly string[]): Promise<void> {
    for (const name of names) this.#names.add(name);
    await this.#fetch(this.#locale, names);
    this.#publish();
  }

  async change(locale: Locale): Promise<void> {
    await this.#fetch(locale, [...this.#names]);
    this.#locale = locale;
    this.#publish();
  }

  async #fetch(locale: Locale, names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#loaded.has(`${locale}/${name}`));
    await Promise.all(
      missing.map(async (name) => {
        const importer = this.#find(locale, name);
        if (!importer) throw new Error(`No catalogue of messages ${locale}/${name}`);
        this.#loaded.set(`${locale}/${name}`, await importer());
      }),
    );
  }

  #publish(): void {
    const parts = [...this.#names].map((name) => this.#loaded.get(`${this.#locale}/${name}`) ?? {});
    this.#messages = Object.assign({}, ...parts) as Messages;
    for (const listener of this.#listeners) listener();
  }
}
