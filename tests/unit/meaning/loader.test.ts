import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createModelLoader, readModelFile, SHIPPED_MODEL } from '@/lib/meaning';
import { writeModelFile } from '@/lib/meaning/model-file';

const FILE = writeModelFile({
  dims: 32,
  words: ['forget'],
  pieces: 0,
  scales: Float32Array.of(1),
  vectors: new Int8Array(32).fill(3),
});
const DAMAGED = FILE.slice().fill(9, 40, 41);

/** A loader, and how often it has fetched a file; the files come one after the other, the last one again and again. */
function aLoader(...files: (Uint8Array | Error)[]) {
  const fetched = { times: 0 };
  const load = createModelLoader(async () => {
    const file = files[Math.min(fetched.times++, files.length - 1)];
    if (!(file instanceof Uint8Array)) throw file;
    return file.slice().buffer as ArrayBuffer;
  });
  return { load, fetched };
}

it('the model that is shipped is the one that vectors are compared with', () => {
  const file = readFileSync(new URL('../../../public/meaning.bin', import.meta.url));
  expect(readModelFile(file).id).toBe(SHIPPED_MODEL);
});

describe('the loader', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('loads once for all who ask, at once or within a minute of each other', async () => {
    const { load, fetched } = aLoader(FILE);
    const [first, second] = await Promise.all([load(), load()]);
    expect(first?.id).toBe(readModelFile(FILE).id);
    expect(second).toBe(first);
    for (let i = 0; i < 3; i++) {
      vi.advanceTimersByTime(50_000);
      expect(await load()).toBe(first);
    }
    expect(fetched.times).toBe(1);
  });

  it('lets go of a model that nobody has asked for in a minute', async () => {
    const { load, fetched } = aLoader(FILE);
    const first = await load();
    vi.advanceTimersByTime(61_000);
    expect((await load())?.id).toBe(first?.id);
    expect(fetched.times).toBe(2);
  });

  it.each([
    ['is missing', new TypeError('Failed to fetch')],
    ['is damaged', DAMAGED],
    ['is cut short', FILE.subarray(0, -1)],
    ['is empty', new Uint8Array()],
  ])('has no model where the file %s, and tells so once', async (_, file) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { load } = aLoader(file);
    expect(await Promise.all([load(), load()])).toEqual([null, null]);
    expect(told).toHaveBeenCalledTimes(1);
    expect(told.mock.calls[0]?.[0]).toContain('no model of meaning');
  });

  it('tries again later', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { load } = aLoader(DAMAGED, FILE);
    expect(await load()).toBeNull();
    vi.advanceTimersByTime(61_000);
    expect(await load()).not.toBeNull();
  });
});
