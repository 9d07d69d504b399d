import { expect, it } from 'vitest';
import { type ModelData, ModelError, readModelFile, writeModelFile } from '@/lib/meaning/model-file';

const DATA: Omit<ModelData, 'id'> = {
  dims: 32,
  words: ['forget', 'naïve', 'robot'],
  pieces: 2,
  scales: Float32Array.of(0.5, 0.25, 1, 2, 0),
  vectors: Int8Array.from({ length: 5 * 32 }, (_, i) => (i % 255) - 127),
};

it('reads what was written', () => {
  const { id, ...data } = readModelFile(writeModelFile(DATA));
  expect(data).toEqual(DATA);
  expect(readModelFile(writeModelFile(DATA)).id).toBe(id);
  expect(readModelFile(writeModelFile({ ...DATA, words: ['forget', 'naive!', 'robot'] })).id).not.toBe(id);
});

it('reads a file that stands somewhere in a larger buffer', () => {
  const bytes = writeModelFile(DATA);
  const larger = new Uint8Array(bytes.length + 9);
  larger.set(bytes, 5);
  expect(readModelFile(larger.subarray(5, 5 + bytes.length)).vectors).toEqual(DATA.vectors);
});

const changed = (at: number, to: number) => {
  const bytes = writeModelFile(DATA);
  bytes[at] = to;
  return bytes;
};

it.each([
  ['empty', new Uint8Array(), 'no model file'],
  ['another file', new TextEncoder().encode('<!doctype html><title>Not found</title>'), 'no model file'],
  ['of another version', changed(4, 99), 'version 99'],
  ['of strange dimensions', changed(8, 33), '33 dimensions'],
  ['cut short', writeModelFile(DATA).subarray(0, -1), 'bytes, not'],
  ['damaged among the words', changed(30, 0), 'damaged'],
  ['damaged among the vectors', changed(writeModelFile(DATA).length - 1, 1), 'damaged'],
  ['with another checksum', changed(24, 1), 'damaged'],
])('refuses a file that is %s', (_, bytes, why) => {
  expect(() => readModelFile(bytes)).toThrow(ModelError);
  expect(() => readModelFile(bytes)).toThrow(why);
});
