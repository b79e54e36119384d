/** What a plain form sent. */
export class FormFields {
  private constructor(private readonly fields: URLSearchParams) {}

  static of(body: unknown): FormFields {
    return new FormFields(body instanceof URLSearchParams ? body : new URLSearchParams());
  }

  /** The field as it was typed, without the spaces around it; empty when it was not sent. */
  one(name: string): string {
    return this.fields.get(name)?.trim() ?? '';
  }

  /** Every value of a field that can be sent several times, the empty ones left out. */
  many(name: string): string[] {
    return this.fields
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean);
  }
}
