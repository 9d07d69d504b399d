/** The links of a document that name something, each with its key, in the order in which they were found. */
export class Links {
  readonly #keys = new Map<Element, string>();
  /** How many links have a key: a page names few things many times. */
  readonly #counts = new Map<string, number>();

  /** Notes what a link names now, `null` for nothing; answers whether that is another thing than before. */
  note(element: Element, key: string | null): boolean {
    const before = this.#keys.get(element) ?? null;
    if (key === before) return false;
    if (before !== null) this.#count(before, -1);
    if (key === null) this.#keys.delete(element);
    else {
      this.#keys.set(element, key);
      this.#count(key, 1);
    }
    return true;
  }

  has(element: Element): boolean {
    return this.#keys.has(element);
  }

  elements(): Iterable<Element> {
    return this.#keys.keys();
  }

  entries(): Iterable<[Element, string]> {
    return this.#keys.entries();
  }

  /** What is named, each once. */
  keys(): Iterable<string> {
    return this.#counts.keys();
  }

  #count(key: string, by: number): void {
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count) this.#counts.set(key, count);
    else this.#counts.delete(key);
  }
}
