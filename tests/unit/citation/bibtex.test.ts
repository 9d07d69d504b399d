import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '@/lib/citation/bibtex';
import { aKnownPaper, aPaper } from '../paper/a-paper';

const keyOf = (entry: string) => /^@misc\{(.*),$/m.exec(entry)?.[1];
const fieldOf = (entry: string, field: string) => new RegExp(`^  ${field} = \\{(.*)\\},?$`, 'm').exec(entry)?.[1];

describe('bibtex', () => {
  it('should give what arXiv gives', () => {
    expect(bibtex(aKnownPaper({ title: 'MetaGPT: Meta Programming for A Multi-Agent Framework' }))).toBe(
      `@misc{hong2023metagpt,
  title = {{MetaGPT}: Meta Programming for A Multi-Agent Framework},
  author = {Hong, Sirui and Zheng, Xiawu},
  year = {2023},
  eprint = {2308.00352},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2308.00352}
}
`,
    );
  });

  it.each([
    [['Aäron van den Oord'], 'van den Oord, A{\\"a}ron'],
    [['Hal Daumé III', 'Marcelo H. Ang Jr.'], "Daum{\\'e}, III, Hal and Ang, Jr., Marcelo H."],
    [['Blaise Aguera y Arcas', 'Fernando De la Torre'], '{Aguera y Arcas}, Blaise and {De la Torre}, Fernando'],
    [['Jorge Carrillo-de-Albornoz'], '{Carrillo-de-Albornoz}, Jorge'],
    [['DeepSeek-AI', 'Team GLM', 'Xiangyu'], 'DeepSeek-AI and {Team GLM} and Xiangyu'],
    [['Institute of Computing and Robotics'], '{Institute of Computing and Robotics}'],
    [['洪思睿', '洪 思睿'], '洪思睿 and 洪, 思睿'],
    [['Łukasz Kaiser', 'Tình Nguyễn'], 'Kaiser, {\\L}ukasz and Nguy{\\~{\\^e}}n, T{\\`i}nh'],
  ])('should write the authors %j', (authors, author) => {
    expect(fieldOf(bibtex(aPaper({ authors })), 'author')).toBe(author);
  });

  it('should leave nobody out', () => {
    const authors = Array.from({ length: 500 }, (_, i) => `Ann Author${String.fromCharCode(65 + (i % 26))}`);
    expect(fieldOf(bibtex(aPaper({ authors })), 'author')?.split(' and ')).toHaveLength(500);
  });

  it('should leave out what is not known', () => {
    const entry = bibtex(aPaper({ id: 'math/0309136', title: 'On numbers' }));
    expect(entry).not.toContain('author');
    expect(fieldOf(entry, 'year')).toBe('2003');
    expect(fieldOf(entry, 'url')).toBe('https://arxiv.org/abs/math/0309136');
  });

  it.each([
    [{ authors: ['Aäron van den Oord'], title: 'WaveNet: A Generative Model' }, 'vandenoord2023wavenet'],
    [{ authors: ['Ashish Vaswani'], title: 'Attention Is All You Need' }, 'vaswani2023attention'],
    [{ authors: ['Łukasz Gökçe-Müßig'], title: 'The 1.58-bit FLUX' }, 'gokcemussig2023bit'],
    [{ authors: ['DeepSeek-AI'], title: 'A^2Search: Ambiguity' }, 'deepseekai2023a2search'],
    [{ authors: ['洪思睿'], title: '大模型' }, 'arxiv2023'],
    [{ authors: [], title: 'How Can It Be?' }, 'arxiv2023how'],
    [{ authors: ['Andr\\\'e Gr\\"obner'], title: "On Poincar\\'e maps" }, 'grobner2023poincare'],
  ])('should name the entry of %j %j', (known, key) => {
    expect(keyOf(bibtex(aPaper(known)))).toBe(key);
  });

  it('should never break the file it is put into', () => {
    const tex = fc.array(
      fc.constantFrom('{', '}', '\\', '$', '"', '@', ',', '^', '_', '%', 'a', 'B', ' ', 'é', 'µ', '中'),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      tex.map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, authors) => {
        const entry = bibtex(aPaper({ title, authors }));
        expect(keyOf(entry)).toMatch(/^[a-z0-9]+$/);
        // As BibTeX counts them: a backslash makes no difference.
        let depth = 0;
        const depths = [...entry.trim()].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
        expect(depth).toBe(0);
        expect(depths.slice(depths.indexOf(1), -1).every((each) => each > 0)).toBe(true);
      }),
    );
  });
});
