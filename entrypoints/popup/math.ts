import { createLazyMath } from '@/lib/typesetting/lazy';

/** Sets the popup's formulas, with a script that is loaded when the first one shows. */
export const math = createLazyMath(async () => (await import('@/lib/typesetting/typeset')).typeset);
