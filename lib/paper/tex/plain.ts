import { plainFormula } from './plain-formula';
import { segmentsOf } from './segments';

/**
 * A title or an abstract as plain text, for where no formula can be set: names of controls, what is read out, what is
 * copied. Simple formulas become Unicode, others stay as they are typed.
 */
export function plainText(text: string): string {
  const plain = segmentsOf(text).map((segment) => {
    if (segment.kind === 'text') return segment.text;
    return plainFormula(segment.tex) ?? segment.source;
  });
  return plain.join('');
}
