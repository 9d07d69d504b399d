import { expect } from 'vitest';
import { DigestError } from '@/lib/digest/error';

/** The error a request ends in; one that ends well fails the test. */
export async function failureOf(request: Promise<unknown>): Promise<DigestError> {
  const failure: unknown = await request.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(DigestError);
  return failure as DigestError;
}
