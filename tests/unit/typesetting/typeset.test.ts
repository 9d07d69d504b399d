import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MathNode } from '@/lib/typesetting/math-node';
import { typeset } from '@/lib/typesetting/typeset';

const flat = (nodes: readonly (MathNode | string)[]): MathNode[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...flat(node.children)]));
const textOf = (node: MathNode | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const text = (tex: string) => (typeset(tex, false) ?? []).map(textOf).join('');

describe('typeset', () => {
  it('makes MathML of a formula', () => {
    expect(typeset('\\ell_2', false)).toEqual([
      {
        tag: 'math',
        attributes: {},
        style: {},
        children: [
          {
            tag: 'msub',
            attributes: {},
            style: {},
            children: [
              { tag: 'mi', attributes: {}, style: {}, children: ['ℓ'] },
              { tag: 'mn', attributes: {}, style: {}, children: ['2'] },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    '^3',
    '\\mathcal{O}(n\\log n)',
    '\\frac{1}{\\sqrt{n}}',
    '\\hat{x}^\\top A_{ij}^{-1}',
    '\\mathbb{R}^{d\\times k}',
    '\\begin{cases}a&b\\\\c&d\\end{cases}',
    '\\underline{\\textbf{S}}',
    'π^3',
  ])('knows %s', (tex) => {
    expect(typeset(tex, false)).not.toBeNull();
  });

  it('takes a percent sign for one, and no comment', () => {
    expect(text('90% \\to 95\\%')).toBe('90%→95%');
  });

  it('sets a formula for a line of its own', () => {
    expect(typeset('x', true)?.[0]?.attributes).toEqual({ display: 'block' });
  });

  it('leaves places where a long formula may break, and none in a short one', () => {
    expect(typeset('x = 1', false)).toHaveLength(1);
    expect(
      typeset('\\alpha + \\beta + \\gamma = \\delta(x, y, z) + \\epsilon(1, 2, 3)', false)?.length,
    ).toBeGreaterThan(2);
  });

  it.each(['\\broken', '\\frac{1}', 'x^', 'a^b^c', '{', '}', '\\left(', '\\begin{array}', 'x & y'])(
    'gives up on the broken %s',
    (tex) => {
      expect(typeset(tex, false)).toBeNull();
    },
  );

  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://evil.example}',
    '\\includegraphics{https://evil.example/a.png}',
    '\\class{a}{x}',
    '\\id{a}{x}',
    '\\style{position:fixed}{x}',
    '\\data{a=b}{x}',
    '\\htmlData{a=b}{x}',
    '\\ref{a}',
    '\\def\\a{\\a\\a}\\a',
    '\\gdef\\a{x}\\a',
    '\\let\\a=b\\a',
    '\\newcommand\\a{x}\\a',
  ])('refuses %s', (tex) => {
    expect(typeset(tex, false)).toBeNull();
  });

  it.each([
    ['\\color{red}x'],
    ['\\textcolor{red}{x}'],
    ['\\colorbox{red}{x}'],
    ['\\rule{100em}{100em}x'],
    ['\\kern-100em x'],
    ['\\hspace{-9999px}x'],
    ['\\raise100em{x}'],
    ['\\label{a}x'],
    ['\\Huge x'],
    ['\\char"202E x'],
    ['\\begin{matrix}a\\\\[100em]b\\end{matrix}'],
  ])('lets nothing of %s out of the line', (tex) => {
    for (const { attributes, style } of flat(typeset(tex, false) ?? [])) {
      expect(Object.keys(attributes)).not.toContain('id');
      expect(Object.keys(attributes)).not.toContain('mathsize');
      for (const value of [...Object.values(attributes), ...Object.values(style)]) {
        expect(value).not.toMatch(/red|url|:/);
        expect(Number.parseFloat(value) || 0).toBeGreaterThanOrEqual(-54);
        expect(Math.abs(Number.parseFloat(value) || 0)).toBeLessThanOrEqual(100);
      }
    }
    expect(text(tex)).not.toMatch(/[\u202a-\u202e]/);
  });

  it('is soon done with what is too long, too deep or too much', () => {
    const hostile = [
      'x'.repeat(100_000),
      '{'.repeat(1_990),
      '\\sqrt{'.repeat(330),
      `${'{'.repeat(990)}x${'}'.repeat(990)}`,
      '\\left('.repeat(330),
      'x^{'.repeat(600),
      '\\frac{'.repeat(300),
      '\\bigl('.repeat(300),
      '\\overbrace{'.repeat(180),
      '\\begin{matrix}'.repeat(140),
      '&'.repeat(1_990),
      '\\mathchoice{x}{x}{x}{x}'.repeat(80),
      '\\expandafter'.repeat(160),
    ];
    for (const tex of hostile) {
      const start = performance.now();
      typeset(tex, false);
      expect(performance.now() - start, tex.slice(0, 20)).toBeLessThan(1_000);
    }
  });

  it('throws at nothing', () => {
    const part = fc.constantFrom(
      '\\frac',
      '\\sqrt',
      '{',
      '}',
      '^',
      '_',
      '&',
      '\\\\',
      '\\left',
      '(',
      '\\right',
      ')',
      '\\text{',
      '$',
      '%',
      '#',
      'x',
      '1',
      '\\',
      '\\hat',
      '\\begin{array}',
      '\\char',
      '\\verb|',
      '\\ref{',
      '\\tag{',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, display) => {
        for (const { tag } of flat(typeset(parts.join(''), display) ?? [])) expect(tag).toMatch(/^m|^none$/);
      }),
      { numRuns: 500 },
    );
  });
});
