import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, segmentsOf, stretchesOf } from '@/lib/paper/tex';

/** A text as it shows, its formulas in double brackets. */
const shown = (text: string) =>
  segmentsOf(text)
    .map((segment) => (segment.kind === 'math' ? `⟦${segment.tex}⟧` : segment.text))
    .join('');

describe('formulas', () => {
  it.each([
    ['M$^3$Eval', 'M⟦^3⟧Eval'],
    ['SO($3$) and $k$NN', 'SO(⟦3⟧) and ⟦k⟧NN'],
    ['D$^{2}$R$^{2}$OSR', 'D⟦^{2}⟧R⟦^{2}⟧OSR'],
    ['Me, and $π$ : a', 'Me, and ⟦π⟧ : a'],
    ['a ratio of $1/2$ with $7B$ at $0.5\\%$', 'a ratio of ⟦1/2⟧ with ⟦7B⟧ at ⟦0.5\\%⟧'],
    ['by 1$-$2% and 4$\\times$RTX 4090s', 'by 1⟦-⟧2% and 4⟦\\times⟧RTX 4090s'],
    ['in $ O(n) $ of $ T $ steps', 'in ⟦O(n)⟧ of ⟦T⟧ steps'],
    ['$PAC\\text{-}Bench$', '⟦PAC\\text{-}Bench⟧'],
    ['$$x$$ and \\(y\\) and \\[z\\]', '⟦x⟧ and ⟦y⟧ and ⟦z⟧'],
    ['$a\\$b$', '⟦a\\$b⟧'],
  ])('are found in %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('are meant for a line of their own between two dollar signs or square brackets', () => {
    const math = segmentsOf('$a$ $$b$$ \\(c\\) \\[d\\]').filter((segment) => segment.kind === 'math');
    expect(math.map(({ display }) => display)).toEqual([false, true, false, true]);
  });

  it.each([
    'costs $5 and $10',
    'Earn $1 Million from Real-World Work for $200k',
    'Fixing 7,400 Bugs for 1$: Cheap Repair of 90$ more',
    'a total of $5-$20, $1.61/hour versus 5GB and $0.16/hour',
    'in US$ and C$ alike, for $20M in volume or $5M/$10M',
    'The context window$. Moreover, a $ sign',
    '$P(final output is incorrect) le (1 - p)$',
    '$\\broken{ title for 5$',
    '$$',
  ])('are not seen in %j', (text) => {
    expect(shown(text)).toBe(text);
  });

  it.each([
    ['$\\textit{Agents Under Siege}$: Breaking', 'Agents Under Siege: Breaking'],
    ['$\\textbf{$ρ$-$\\texttt{EOS}$}$', '⟦ρ⟧-EOS'],
    ['$\\href{https://example.org/a_b}{here}$', 'here'],
  ])('of nothing but words are words: %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['X^{2}-Gaussian', 'X⟦^{2}⟧-Gaussian'],
    ['χ_{0}: V_{0.5} and ECI_{sem}', 'χ⟦_{0}⟧: V⟦_{0.5}⟧ and ECI⟦_{\\text{sem}}⟧'],
    ['h_{i+1} - h_i', 'h⟦_{i+1}⟧ - h_i'],
    ['M\\textsuperscript{4}Fuse', 'M⟦^{\\text{4}}⟧Fuse'],
  ])('are scripts that lost their dollar signs: %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['Erd\\H{o}s, {\\"O}tv{\\"o}s, Poincar\\\'e, na\\"ive', 'Erdős, Ötvös, Poincaré, naïve'],
    ['Fran\\c{c}ois, Ho\\v{r}ava, Pe\\~na, Na\\"{\\i}ve, \\\'{E}cole', 'François, Hořava, Peña, Naïve, École'],
    ['Wei\\ss e, \\O rsted, {\\L}ukasz, K{\\o}benhavn, \\AA ngstr\\"om', 'Weiße, Ørsted, Łukasz, København, Ångström'],
    [
      "an object\\'s, the models\\' and they don\\'t, \\\"quoted words\\\"",
      "an object's, the models' and they don't, \"quoted words\"",
    ],
    ['\\emph{a} \\textbf{b \\texttt{c}} {\\em d} {\\it e}', 'a b c d e'],
    ['\\url{https://a.org/~b--c_d} and \\href{https://a.org}{here}', 'https://a.org/~b--c_d and here'],
    ['95\\% of A \\& B\\_C at \\$5, 9{,}600', '95% of A & B_C at $5, 9,600'],
    ['360{\\deg}, {\\Delta}G, 3\\,TB, 2\\times 3', '360°, ΔG, 3\u202fTB, 2× 3'],
    ['{S}ignal {P}reservation, symmet{R}y, Mus{é}e', 'Signal Preservation, symmetRy, Musée'],
    ['texttt{D}ual-texttt{H}ead', 'Dual-Head'],
    ['$textbf{specialist} and textbf{generalist}$', '$specialist and generalist$'],
    ['Nash~Equilibria by Dr.~A', 'Nash\u00a0Equilibria by Dr.\u00a0A'],
    ['CRAG -- A Benchmark, 58--75\\%, Actor--Critic---so', 'CRAG – A Benchmark, 58–75%, Actor–Critic—so'],
    ["``so'', ``so\" and `so'", '“so”, “so” and ‘so’'],
    ['(\\eg, cats, \\ie. dogs)', '(e.g., cats, i.e. dogs)'],
  ])('of %j are read', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'We propose \\method{} and \\ours, \\cite{a}, \\footnote{b}',
    'values in {-1, 0, +1} and {name}',
    'Humanoid Policy ~ Human Policy at ~33% or 5~10',
    'run it with --help, v1 --Technical, |---| <!-- -->',
    "the ''cookbook'' of `code` and it's",
    'https://example.org/~user/a--b',
    'C:\\data\\new, \\1 and \\',
    'open { and } close }{ all \\textbf{ open',
  ])('of %j stay as they are', (text) => {
    expect(shown(text)).toBe(text);
  });
});

describe('any text', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ..."\\ $ $$ { } ~ ` `` ' '' \" -- ^{ _{ \\( \\) \\[ \\] \\textbf{ \\emph { \\H{ \\' text bf{".split(' '),
          ' ',
        ),
        fc.string({ maxLength: 6, unit: 'grapheme' }),
      ),
    )
    .map((parts) => parts.join(''));

  it('is the sources of its segments, one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segmentsOf(text);
        expect(segments.map(({ source }) => source).join('')).toBe(text);
        expect(
          stretchesOf(segments)
            .flatMap((stretch) => stretch.segments)
            .map(({ source }) => source)
            .join(''),
        ).toBe(text);
        expect(typeof plainText(text)).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  it('without a sign of TeX in it stays as it is', () => {
    const plain = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\\${}~`]|-(?=-)/g, ''));
    fc.assert(
      fc.property(plain, (text) => {
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    const hostile = [
      '$',
      '{',
      '\\(',
      '``',
      '`',
      '\\textbf{',
      '^{',
      'a^{',
      '$x',
      '--',
      '~',
      '\\"',
      '\\href{',
      "\\'",
      'texttt{',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      expect(segmentsOf(text).length, piece).toBeGreaterThan(0);
      expect(performance.now() - start, piece).toBeLessThan(2_000);
    }
  });
});

describe('stretchesOf', () => {
  it.each([
    ['An M$^3$Eval of SO($3$) here', ['M$^3$Eval', 'SO($3$)']],
    ['$\\ell_2$-regularised D$^2$R$^2$OSR', ['$\\ell_2$-', 'D$^2$R$^2$OSR']],
    ['no formula at all', []],
    [`a $x$${'y'.repeat(40)}`, ['$x$']],
  ])('keeps the words of %j together', (text, words) => {
    const kept = stretchesOf(segmentsOf(text)).filter(({ isWord }) => isWord);
    expect(kept.map(({ segments }) => segments.map(({ source }) => source).join(''))).toEqual(words);
  });
});
