import { describe, expect, it } from 'vitest';
import { plainText } from '@/lib/paper/tex';

describe('plainText', () => {
  it.each([
    ['M$^3$Eval, D$^{2}$R$_0$, X^{2}-Gaussian', 'M³Eval, D²R₀, X²-Gaussian'],
    ['$\\ell_2$-regularised SO($3$)', 'ℓ₂-regularised SO(3)'],
    ['$\\tau^2$-Bench and $\\infty$-Former', 'τ²-Bench and ∞-Former'],
    ['$\\mathcal{O}(n\\log n)$ and $\\log(n)$', 'O(n log n) and log(n)'],
    ['360$^\\circ$ and 10$\\times$', '360° and 10×'],
    ['T$^\\star$, V$_{\\text{max}}$, A$^\\text{T}$A', 'T^⋆, V_max, A^TA'],
    ['$x^{p+1}-1$ over $\\mathbb{Z}_{p^e}$', 'x^(p+1)-1 over Z_(p^e)'],
    ['Reading $\\neq$ Seeing, $p \\le 0.05$', 'Reading ≠ Seeing, p ≤ 0.05'],
    ['$\\text{R}^2\\text{ec}$, {\\"O}tv{\\"o}s at \\$5', 'R²ec, Ötvös at $5'],
    ['$1{,}024$ tokens', '1,024 tokens'],
  ])('writes %j in Unicode', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each(['$\\frac{1}{2}$', '$\\sqrt{n}$', '$\\tilde{O}(T)$', '$\\unknown$', '$x^$', '$\\begin{x}a\\end{x}$'])(
    'leaves %j as it is typed',
    (text) => {
      expect(plainText(text)).toBe(text);
    },
  );
});
