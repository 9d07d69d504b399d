import { send } from '@/lib/messages/send';
import { createLazyMath } from '@/lib/typesetting/lazy';
import '@/lib/typesetting/math-surface';

/** Sets the card's formulas. What does so is brought into the frame when the first paper with a formula shows there. */
export const math = createLazyMath(async () => {
  if (!globalThis.paperglossMath) await send('card.bring', { part: 'math' });
  if (!globalThis.paperglossMath) throw new Error('The script for formulas did not run.');
  return globalThis.paperglossMath.typeset;
});
