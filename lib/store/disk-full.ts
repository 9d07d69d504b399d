import { errorNames } from './error-names';

/** Whether an error of the store says that there is no room left. */
export const isDiskFull = (error: unknown): boolean => errorNames(error).includes('QuotaExceededError');
