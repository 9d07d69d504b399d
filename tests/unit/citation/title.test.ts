import { describe, expect, it } from 'vitest';
import { titleOf } from '@/lib/citation/title';

describe('titleOf', () => {
  it.each([
    ['MetaGPT: Meta Programming', '{MetaGPT}: Meta Programming'],
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['VideoSearch-R1: Iterative Video Retrieval', '{VideoSearch}-{R1}: Iterative Video Retrieval'],
    ['Are LLMs Good at 3D?', 'Are {LLMs} Good at {3D}?'],
    ["Improving CLIP's Detail by Inverting unCLIP", "Improving {CLIP's} Detail by Inverting {unCLIP}"],
    ['Vitamin C for A Model: CompLLM and Q&A', 'Vitamin {C} for A Model: {CompLLM} and {Q}\\&{A}'],
    ['The Llama 3 Herd of Models', 'The {Llama} 3 Herd of Models'],
    ['Fixing 7,400 Bugs at Over 90% Accuracy', 'Fixing 7,400 Bugs at Over 90\\% Accuracy'],
    ['Learning to predict events from Wikipedia', 'Learning to predict events from {Wikipedia}'],
    ['ATTENTION IS ALL YOU NEED', 'ATTENTION IS ALL YOU NEED'],
  ])('should keep the capitals that mean something in %j', (title, tex) => {
    expect(titleOf(title)).toBe(tex);
  });

  it.each([
    ['Roll the dice & look before you leap', 'Roll the dice \\& look before you leap'],
    ['optimize_anything with 64% of #1', 'optimize\\_anything with 64\\% of \\#1'],
    ['Trained for $200k', 'Trained for \\$200k'],
    ['A \\foo{ and ^ open', 'A {\\textbackslash}foo{\\textbraceleft} and {\\textasciicircum} open'],
    ['FürElise and PokéChamp', '{F{\\"u}rElise} and {Pok{\\\'e}Champ}'],
    ['Éclair', "{\\'E}clair"],
    ['Mem-α: τ-bench at 360°', 'Mem-{$\\alpha$}: {$\\tau$}-bench at 360{$^\\circ$}'],
    ['ΔL Normalization', '{{$\\Delta$}L} Normalization'],
    ['“Quoted” – and — so on…', "``Quoted'' -- and --- so on{\\dots}"],
    ['大模型 for 한국어 и русский 🙂', '大模型 for 한국어 и русский 🙂'],
  ])('should write the characters of %j for TeX', (title, tex) => {
    expect(titleOf(title)).toBe(tex);
  });

  it.each([
    ['The $\\ell_2$ norm', 'The {$\\ell_2$} norm'],
    ['GenM$^3$: Motion', '{GenM{$^3$}}: Motion'],
    ['A^2Search and L_2', '{A{$^2$}Search} and {L{$_2$}}'],
    ['X^{2}-Gaussian', '{X{$^{2}$}}-Gaussian'],
    ['Poincar\\\'e and G\\"odel', 'Poincar{\\\'e} and G{\\"o}del'],
    ['Prefill \\& Decode', 'Prefill \\& Decode'],
    ['$2μ$KE over $\\{0, 1\\}$', '{{$2{\\mu}$}KE} over {$\\lbrace 0, 1\\rbrace $}'],
  ])('should keep the TeX of %j', (title, tex) => {
    expect(titleOf(title)).toBe(tex);
  });
});
