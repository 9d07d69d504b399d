import { segmentsOf } from '@/lib/paper/tex';
import { keptWords } from './capitals';
import { formulaOf, texOf } from './tex';

/** A word with the formulas that touch it, `A$^2$Search`, or what stands between two words. */
export interface Run {
  kind: 'word' | 'between';
  pieces: Piece[];
}

interface Piece {
  kind: 'text' | 'formula';
  text: string;
}

/**
 * A title for BibTeX: its characters as TeX writes them, its formulas as they are, and in braces the words whose
 * capitals mean something, because most styles lower all but the first.
 */
export function titleOf(title: string): string {
  const runs = runsOf(title);
  const kept = keptWords(runs);
  return runs.map((run) => (kept.has(run) ? `{${texOfRun(run)}}` : texOfRun(run))).join('');
}

const texOfRun = ({ pieces }: Run): string =>
  pieces.map(({ kind, text }) => (kind === 'formula' ? formulaOf(text) : texOf(text))).join('');

function runsOf(title: string): Run[] {
  const runs: Run[] = [];
  const add = (kind: Run['kind'], piece: Piece) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.pieces.push(piece);
    else runs.push({ kind, pieces: [piece] });
  };
  for (const segment of segmentsOf(title)) {
    if (segment.kind === 'math') add('word', { kind: 'formula', text: segment.tex });
    else
      for (const { 0: text, groups } of segment.text.matchAll(TOKEN)) {
        if (groups?.script) add('word', { kind: 'formula', text: text.replace('circ', '{\\circ}') });
        else add(groups?.word ? 'word' : 'between', { kind: 'text', text });
      }
  }
  return runs;
}

/**
 * Letters and digits are a word's; what the digest leaves of `A$^2$Search` and `$L_2$` by taking the dollar signs away
 * is a formula again. `optimize_anything` never was one.
 */
const TOKEN =
  /(?<word>[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*)|(?<=[\p{L}\p{N})\]])(?<script>\^(?:circ(?![a-z])|[\p{L}\p{N}*])|_[\p{L}\p{N}](?![\p{L}\p{N}]))|./gsu;
