import { describe, expect, it, vi } from 'vitest';
import { PaperCard } from '@/components/card/PaperCard';
import { PaperDetail } from '@/components/paper/PaperDetail';
import { PaperRow } from '@/components/paper/PaperRow';
import type { TextRange } from '@/components/parts/Marked';
import { MathContext, Tex } from '@/components/parts/Tex';
import { createLazyMath, type MathRenderer } from '@/lib/typesetting/lazy';
import { typeset } from '@/lib/typesetting/typeset';
import { complaints, mount, settled } from './mount';
import { ACTIONS, METAGPT, RELATED } from './samples';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const ready: MathRenderer = { renderMath: typeset };
const PAPER = {
  ...METAGPT,
  title: '$\\ell_2$-regularised SO($3$) by Erd\\H{o}s',
  summary: 'A $\\beta$-VAE at 95\\%.',
  abstract: 'Runs in $\\mathcal{O}(n\\log n)$ and costs $5 and $10.',
};

const tex = (text: string, math: MathRenderer | null, ranges: TextRange[] = []) => (
  <MathContext.Provider value={math}>
    <p class="pg">
      <Tex text={text} ranges={ranges} />
    </p>
  </MathContext.Provider>
);

describe('Tex', () => {
  it('should show a formula as it is typed, and set once it can be', async () => {
    let come: () => void = () => {};
    const script = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { renderMath } = createLazyMath(() => script.then(() => typeset));
    const view = await mount('card', tex('M$^3$Eval', { renderMath }));
    expect(view.get('p').textContent).toBe('M$^3$Eval');
    come();
    await settled();
    expect(view.get('p').textContent).toBe('M3Eval');
    expect(view.all('math, msup, mn').map(({ namespaceURI }) => namespaceURI)).toEqual([MATHML, MATHML, MATHML]);
  });

  it('should ask for no formula where there is none', async () => {
    const renderMath = vi.fn<MathRenderer['renderMath']>();
    const view = await mount('card', tex('It costs $5 and $10, says Erd\\H{o}s', { renderMath }));
    expect(view.get('p').textContent).toBe('It costs $5 and $10, says Erdős');
    expect(renderMath).not.toHaveBeenCalled();
  });

  it('should leave as it is typed what is broken, what cannot be set, and all of it without a typesetter', async () => {
    const text = 'a $\\broken x$ b $\\def\\a{x}\\a$';
    const view = await mount('card', tex(text, ready));
    expect(view.get('p').textContent).toBe(text);
    await view.draw(tex('$x$', { renderMath: () => Promise.reject(new Error('Offline')) }));
    expect(view.get('p').textContent).toBe('$x$');
    await view.draw(tex('$x$', null));
    expect(view.get('p').textContent).toBe('$x$');
  });

  it('should not show a formula that comes after its text has gone', async () => {
    let come: (nodes: ReturnType<typeof typeset>) => void = () => {};
    const slow: MathRenderer = {
      renderMath: (formula) => (formula === 'x' ? new Promise((resolve) => (come = resolve)) : typeset(formula, false)),
    };
    const view = await mount('card', tex('$x$', slow));
    await view.draw(tex('$y$', slow));
    come(typeset('x', false));
    await settled();
    expect(view.get('p').textContent).toBe('y');
  });

  it('should make no element that is not MathML', async () => {
    const view = await mount(
      'card',
      tex('$x\\text{<img src=x>}$ <b>$\\href{javascript:alert(1)}{x}$</b> $\\ref{a}$', ready),
    );
    expect(
      view.all('p *').filter(({ namespaceURI, tagName }) => namespaceURI !== MATHML && tagName !== 'SPAN'),
    ).toEqual([]);
    expect(view.get('math').textContent).toBe('x<img\u00a0src=x>');
  });

  it.each([
    ['by Erd\\H{o}s and Meta', [17, 21], ['Meta']],
    ['by Erd\\H{o}s', [3, 12], ['Erd', 'ő', 's']],
    ['the $\\ell_2$ norm', [4, 12], ['ℓ2']],
    ['\\emph{norm} of', [6, 10], ['norm']],
    ['$x$ <i> norm', [8, 12], ['norm']],
  ] as [string, TextRange, string[]][])('should mark the found words of %s', async (text, range, marked) => {
    const view = await mount('popup', tex(text, ready, [range]));
    expect(view.all('mark').map(({ textContent }) => textContent)).toEqual(marked);
  });

  it('should keep a word with a formula on one line, and the lines apart as before', async () => {
    const words = Array.from({ length: 40 }, () => 'M$^3$Eval').join(' ');
    const view = await mount('card', <div style="width: 200px">{tex(words, ready)}</div>);
    for (const word of view.all('.pg-word')) expect(word.getClientRects()).toHaveLength(1);
    const height = view.get('p').offsetHeight;
    expect(height % 19).toBe(0);
  });

  it('should break a long formula', async () => {
    const formula = '$\\alpha + \\beta + \\gamma = \\delta(x, y, z) + \\epsilon(1, 2, 3) + \\zeta(4, 5, 6)$';
    const view = await mount('card', <div style="width: 140px">{tex(formula, ready)}</div>);
    expect(view.get('p').scrollWidth).toBeLessThanOrEqual(140);
  });
});

describe('papers with TeX', () => {
  const within = (child: preact.ComponentChildren) => (
    <MathContext.Provider value={ready}>{child}</MathContext.Provider>
  );

  it('should be set in the card, and read out in plain words', async () => {
    const view = await mount(
      'card',
      within(
        <PaperCard
          paper={PAPER}
          related={[{ paper: { ...PAPER, id: '2308.00353' }, score: 1, reasons: ['near'] }, ...RELATED]}
          savedStatus={null}
          onToggleSave={() => {}}
          {...ACTIONS}
          theme="light"
        />,
      ),
    );
    for (const part of ['.pg-title', '.pg-gist', '.pg-abstract', '.pg-rel-title'])
      expect(view.get(part).querySelector('math'), part).not.toBeNull();
    expect(view.get('[role=status]').textContent).toBe('ℓ₂-regularised SO(3) by Erdős, 59 upvotes');
    expect(view.get('.pg-gist').textContent).toBe('A β-VAE at 95%.');
    expect(await complaints()).toEqual([]);
  });

  it('should be set in the popup, with controls named in plain words', async () => {
    const view = await mount(
      'popup',
      within(
        <ul class="pg">
          <PaperRow paper={PAPER} saved={false} onOpen={() => {}} onToggleSave={() => {}} snippet={PAPER.abstract} />
        </ul>,
      ),
    );
    expect(view.all('.pg-row-title math, .pg-snippet math')).toHaveLength(3);
    expect(view.get('.pg-save').ariaLabel).toBe('Save ℓ₂-regularised SO(3) by Erdős');
    await view.draw(
      within(
        <main class="pg">
          <PaperDetail
            paper={PAPER}
            related={RELATED}
            savedStatus="done"
            onToggleSave={() => {}}
            onStatus={() => {}}
            onOpenPaper={() => {}}
            onBack={() => {}}
          />
        </main>,
      ),
    );
    expect(view.all('.pg-title math, .pg-gist math, .pg-abstract math')).toHaveLength(4);
    expect(view.get('select').ariaLabel).toBe('Status of ℓ₂-regularised SO(3) by Erdős');
    expect(await complaints()).toEqual([]);
  });
});
