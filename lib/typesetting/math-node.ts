/** An element of MathML, as plain data: it is drawn like any other view, and what may be in it is written down here. */
export interface MathNode {
  tag: string;
  attributes: Record<string, string>;
  style: Record<string, string>;
  children: (MathNode | string)[];
}

/** The typesetter's own tree, as far as it is read. */
export interface RawNode {
  type?: string;
  text?: string;
  attributes?: Record<string, unknown>;
  style?: Record<string, unknown>;
  classes?: string[];
  children?: RawNode[];
}

const TAGS = new Set(
  (
    'math mrow mi mo mn mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot mpadded mphantom mstyle ' +
    'mtable mtr mtd mmultiscripts mprescripts none'
  ).split(' '),
);
const FLAG = /^(?:true|false)$/;
const LENGTH = /^[+-]?(\d*\.?\d+)(em|ex|px|pt|mu|%)?$/;
const WORD = /^[a-z]+$/;
const DIGIT = /^[+-]?\d$/;
const ATTRIBUTES: Record<string, RegExp> = {
  ...Object.fromEntries(
    'stretchy fence separator symmetric largeop movablelimits accent accentunder displaystyle'
      .split(' ')
      .map((name) => [name, FLAG]),
  ),
  ...Object.fromEntries(
    'lspace rspace width height depth voffset minsize maxsize linethickness rowspacing'
      .split(' ')
      .map((name) => [name, LENGTH]),
  ),
  ...{ form: WORD, mathvariant: WORD, columnalign: WORD, display: WORD, scriptlevel: DIGIT },
};
const STYLES: Record<string, RegExp> = {
  ...Object.fromEntries(
    'marginLeft padding paddingLeft paddingRight paddingTop paddingBottom'.split(' ').map((name) => [name, LENGTH]),
  ),
  ...{ mathDepth: DIGIT, textAlign: WORD, fontWeight: WORD, 'font-weight': WORD, 'font-style': WORD },
};
/** The classes that our style sheet knows. */
const CLASS = /^tml-(?:underline|overline|left|right)$/;

/** As large as anything in a line of text may be, so that no formula covers its neighbours. */
const MOST: Record<string, number> = { em: 3, ex: 6, px: 48, pt: 36, mu: 54, '%': 100 };
/** More elements are no formula for a card. */
const MOST_NODES = 3_000;
/** They would reorder the text around them. */
const INVISIBLE = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What of the typesetter's tree may reach a page: one `math`, or several between which a line may break. Throws at elements that are not MathML's, such as links, and at trees
 * that are too large; unknown attributes and styles, and lengths out of bounds, are left out.
 */
export function toMathNodes(root: RawNode): MathNode[] {
  let count = 0;
  const convert = (raw: RawNode): (MathNode | string)[] => {
    count += 1;
    if (count > MOST_NODES) throw new Error('Too large');
    if (typeof raw.text === 'string') return [raw.text.replace(INVISIBLE, '')];
    const children = (raw.children ?? []).flatMap(convert);
    if (raw.type === undefined && raw.attributes === undefined) return children;
    const classes = (raw.classes ?? []).filter((name) => CLASS.test(name)).join(' ');
    // Not every browser draws the lines of a `menclose`; ours are drawn by the style sheet.
    const tag = raw.type === 'menclose' && classes ? 'mrow' : raw.type;
    if (tag === undefined || !TAGS.has(tag)) throw new Error(`No MathML: ${tag}`);
    const attributes = { ...allowed(raw.attributes, ATTRIBUTES), ...(classes && { class: classes }) };
    return [{ tag, attributes, style: allowed(raw.style, STYLES), children }];
  };
  const [math] = convert(root);
  if (typeof math !== 'object' || math.tag !== 'math') throw new Error('No formula');
  return math.children.length > 1 && textLength(math) > SHORT
    ? math.children.map((child) => ({ ...math, children: [child] }))
    : [math];
}

/** Shorter formulas stay in one piece. */
const SHORT = 20;

const textLength = (node: MathNode | string): number =>
  typeof node === 'string' ? node.length : node.children.reduce((sum, child) => sum + textLength(child), 0);

function allowed(values: Record<string, unknown> = {}, known: Record<string, RegExp>): Record<string, string> {
  const kept = Object.entries(values).flatMap(([name, value]): [string, string][] => {
    const found = Object.hasOwn(known, name) ? known[name]?.exec(String(value)) : null;
    return found && isInBounds(found) ? [[name, String(value)]] : [];
  });
  return Object.fromEntries(kept);
}

const isInBounds = ([, number, unit]: RegExpExecArray): boolean =>
  number === undefined || Number(number) <= (MOST[unit ?? 'em'] ?? 0);
