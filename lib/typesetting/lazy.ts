import type { MathNode } from './math-node';

/** The MathML of a formula, `null` when its TeX is broken. */
export type Typeset = (tex: string, display: boolean) => MathNode[] | null;

/** What views get: the formula at once when the typesetter is there, a promise of it while it comes. */
export interface MathRenderer {
  /** Rejects when the typesetter does not come. */
  renderMath(tex: string, display: boolean): MathNode[] | null | Promise<MathNode[] | null>;
}

/** Fetches the typesetter when the first formula is wanted, once; after a failure the next formula tries again. */
export function createLazyMath(load: () => Promise<Typeset>): MathRenderer {
  let typeset: Typeset | null = null;
  let loading: Promise<Typeset> | null = null;
  const start = () => {
    loading = load();
    loading.then(
      (loaded) => {
        typeset = loaded;
      },
      () => {
        loading = null;
      },
    );
    return loading;
  };
  return {
    renderMath(tex, display) {
      if (typeset) return typeset(tex, display);
      return (loading ?? start()).then((loaded) => loaded(tex, display));
    },
  };
}
