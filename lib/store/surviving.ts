import Dexie from 'dexie';
import { isDiskFull } from './disk-full';
import { errorNames } from './error-names';
import { diskDB, inTime, openAsItIs, settled } from './raw';

/** Where a database is kept: in memory it is gone when its context ends. */
export type Kept = 'disk' | 'memory';

/** An implementation of IndexedDB. */
export interface IndexedDBParts {
  indexedDB: IDBFactory;
  IDBKeyRange: Pick<typeof IDBKeyRange, 'bound' | 'lowerBound' | 'upperBound' | 'only'>;
}

export interface SurvivingOptions {
  /** Serves where the browser's own IndexedDB gives no access; without it such a database does not open. */
  memory?: IndexedDBParts | undefined;
  /** A database whose content can be had again is erased when nothing else helps, after this was done. */
  beforeErase?: (() => Promise<void>) | undefined;
}

/**
 * What is wrong with a database itself, and with one made anew no more: its version, its tables, its rows. Whatever else
 * happens (the disk is full, the connection is closed, nobody answers) is no reason to erase anything.
 */
const ITS_FAULT = [
  'ConstraintError',
  'DataError',
  'NotFoundError',
  'TypeError',
  'UnknownError',
  'UpgradeError',
  'VersionError',
];

/** Chromium's word for whatever went wrong on the disk; some of it passes, and is tried again after so long. */
const PASSING = 'UnknownError';
const RETRIES_MS = [500, 1_000, 2_000];

/**
 * A database that opens, come what may. What waits for it (every operation does) waits until it is seen to that it can
 * be opened: that the browser answers, that the version is none of a newer extension, that nothing is missing and that
 * the upgrade succeeds. Where it cannot, it is erased if it may be, and otherwise kept in memory.
 */
export class SurvivingDexie extends Dexie {
  private readonly home: Home;
  private readonly declare: (db: Dexie) => void;
  private readonly beforeErase: (() => Promise<void>) | undefined;
  private preparing: Promise<void> | null = null;

  /** @param declare declares the versions; a constructor that has fields for tables calls it itself, too */
  constructor(name: string, declare: (db: Dexie) => void, { memory, beforeErase }: SurvivingOptions) {
    const home = new Home(memory);
    super(name, { indexedDB: home.factory, IDBKeyRange: home.keyRange });
    this.home = home;
    this.declare = declare;
    this.beforeErase = beforeErase;
  }

  /** Where it is kept, as far as that is known: on disk, unless opening it came to another end. */
  get kept(): Kept {
    return this.home.kept;
  }

  /** Rejects, as every operation does, when it can be kept neither on disk nor in memory. */
  override open() {
    if (this.isOpen()) return super.open();
    this.preparing ??= Dexie.ignoreTransaction(() => this.prepare()).finally(() => {
      this.preparing = null;
    });
    return Dexie.Promise.resolve(this.preparing).then(
      () => super.open(),
      (error) => {
        // Who waits for the database hears of the failure, too, or gets an answer, should one still come.
        super.open().catch(() => {});
        throw error;
      },
    );
  }

  /** Erases it on disk, once what must not go with it is safe, and opens it anew. */
  async eraseFromDisk(): Promise<void> {
    this.close();
    await this.beforeErase?.();
    await inTime(settled(diskDB().deleteDatabase(this.name)));
    await this.open();
  }

  private async prepare(): Promise<void> {
    if (this.kept === 'memory') return;
    try {
      await this.makeWhole();
    } catch (error) {
      if (!this.home.toMemory()) throw error;
      console.error(`Papergloss: the database ${this.name} is kept in memory`, error);
    }
  }

  private async makeWhole(): Promise<void> {
    try {
      await this.checkPatiently();
    } catch (error) {
      if (!this.beforeErase || !isItsFault(error)) throw error;
      console.error(`Papergloss: the database ${this.name} is erased`, error);
      await this.beforeErase();
      await inTime(settled(diskDB().deleteDatabase(this.name)));
      await this.check();
    }
  }

  private async checkPatiently(): Promise<void> {
    for (const pause of RETRIES_MS) {
      try {
        return await this.check();
      } catch (error) {
        if (!errorNames(error).includes(PASSING)) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    return this.check();
  }

  /** Rejects when the database on disk cannot be used as it is. */
  private async check(): Promise<void> {
    const found = await inTime(this.look());
    // Dexie counts in tenths. It opens a newer database as well, but only the list knows what to make of its entries.
    const version = Math.floor((found?.version ?? 0) / 10);
    if (version < this.verno) return this.upgrade();
    if (!this.beforeErase) return;
    if (version > this.verno) throw new DOMException(`It has version ${version}.`, 'VersionError');
    const missing = this.tables.filter(({ name }) => !found?.stores.includes(name)).map(({ name }) => name);
    if (missing.length) throw new DOMException(`It has no ${missing.join(', ')}.`, 'NotFoundError');
  }

  private async look(): Promise<{ version: number; stores: string[] } | null> {
    const database = await openAsItIs(this.name);
    database?.close();
    return database && { version: database.version, stores: [...database.objectStoreNames] };
  }

  /** Makes the database, or brings it to today's version, on another connection: one that fails fails here. */
  private async upgrade(): Promise<void> {
    const trial = new Dexie(this.name);
    this.declare(trial);
    const blocked = new Promise<never>((_, reject) => {
      // An upgrade may take as long as it takes; but a page that stands in its way may never go.
      trial.on('blocked', () => void inTime(new Promise<never>(() => {})).catch(reject));
    });
    try {
      await Promise.race([trial.open(), blocked]);
    } finally {
      trial.close();
    }
  }
}

/** What Dexie takes for IndexedDB: the browser's own, until that turns out to be of no use. */
class Home {
  kept: Kept = 'disk';

  constructor(private readonly memory: IndexedDBParts | undefined) {}

  /** Answers whether there is one. */
  toMemory(): boolean {
    if (this.memory) this.kept = 'memory';
    return this.memory !== undefined;
  }

  readonly factory: IDBFactory = {
    open: (...args) => this.indexedDB.open(...args),
    deleteDatabase: (name) => this.indexedDB.deleteDatabase(name),
    databases: () => this.indexedDB.databases(),
    cmp: (a, b) => this.indexedDB.cmp(a, b),
  };

  readonly keyRange: IndexedDBParts['IDBKeyRange'] = {
    bound: (...args) => this.range.bound(...args),
    lowerBound: (...args) => this.range.lowerBound(...args),
    upperBound: (...args) => this.range.upperBound(...args),
    only: (value) => this.range.only(value),
  };

  private get indexedDB(): IDBFactory {
    return this.kept === 'memory' && this.memory ? this.memory.indexedDB : diskDB();
  }

  private get range(): IndexedDBParts['IDBKeyRange'] {
    return this.kept === 'memory' && this.memory ? this.memory.IDBKeyRange : IDBKeyRange;
  }
}

const isItsFault = (error: unknown): boolean =>
  !isDiskFull(error) && errorNames(error).some((name) => ITS_FAULT.includes(name));
