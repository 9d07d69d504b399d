import type { ConvertedRows } from '@/lib/digest/convert';
import type { DigestError } from '@/lib/digest/error';
import type { DayRecord } from '@/lib/digest/plan';
import type { SyncStore } from '@/lib/digest/sync';

/** A store in memory, and what a sync left in it. */
export class MemoryStore implements SyncStore {
  readonly records = new Map<string, DayRecord>();
  readonly ids = new Set<string>();
  finishedAt: Date[] = [];
  failures: { code: string; notBefore: number }[] = [];
  private wait = 0;

  async days() {
    return [...this.records.values()];
  }

  async putDay(date: string, rows: ConvertedRows, fetchedAt: number) {
    this.records.set(date, { date, fetchedAt, papers: rows.papers.length, bad: rows.bad, etag: null });
    for (const { id } of rows.papers) this.ids.add(id);
  }

  async notBefore() {
    return this.wait;
  }

  async finished(at: Date) {
    this.finishedAt.push(at);
    this.wait = 0;
  }

  async failed({ code }: DigestError, notBefore: number) {
    this.failures.push({ code, notBefore });
    this.wait = notBefore;
  }

  /** The days it holds, newest first. */
  get dates(): string[] {
    return [...this.records.keys()].sort().reverse();
  }
}
