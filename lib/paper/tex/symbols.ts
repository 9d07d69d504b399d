/** Commands that stand for one character, in formulas and outside of them. */
const NAMES = `
alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν
xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ aleph ℵ Re ℜ Im ℑ imath ı jmath ȷ
times × div ÷ pm ± mp ∓ cdot ⋅ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ odot ⊙ dagger † ddagger ‡ wedge ∧ vee ∨
cap ∩ cup ∪ setminus ∖ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ simeq ≃
cong ≅ propto ∝ prec ≺ succ ≻ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ perp ⊥
parallel ∥ mid ∣ forall ∀ exists ∃ neg ¬ to → rightarrow → leftarrow ← leftrightarrow ↔ longrightarrow ⟶ mapsto ↦
Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ uparrow ↑ downarrow ↓ nearrow ↗ searrow ↘ sum ∑ prod ∏ int ∫
ldots … dots … cdots ⋯ vdots ⋮ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ vert | Vert ‖ lvert | rvert | lVert ‖
rVert ‖ | ‖ triangle △ square □ Box □ diamond ⋄ checkmark ✓ top ⊤ bot ⊥ vdash ⊢ models ⊨ angle ∠ prime ′
deg ° degree ° textdegree ° textregistered ® texttrademark ™ copyright © textcopyright © textpertenthousand ‱
textperthousand ‰ textendash – textemdash — textbullet • textellipsis … textasciitilde ~ textasciicircum ^ textbackslash \\
textrightarrow → textless < textgreater > textbar | textunderscore _ textquoteright ’ textquotedblleft “ textquotedblright ” pounds £ euro €
S § P ¶ textpm ± texttimes × textmu µ
`;

const pairs = NAMES.trim().split(/\s+/);

/** Command without its backslash → character. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((name, i): [string, string][] => (i % 2 ? [] : [[name, pairs[i + 1] ?? '']])),
);
