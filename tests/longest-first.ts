import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files in which little is written and much is waited for. Begun last, they would be waited for by everybody. */
const LONG = ['card-rests', 'sync-rough', 'store-torn'].map((name) => `/tests/browser/${name}.test.ts`);

/** Vitest's own order, by what earlier runs took or else by how long a file is; but what is known to take long is first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((path) => moduleId.endsWith(path));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
