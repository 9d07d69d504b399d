const LINKS = 10_000;
/** Links of one table, or of one run of paragraphs. */
const PER_SECTION = 100;
/** Every paper is linked so often, on the average. */
const PER_PAPER = 1.25;

/** Where most links of a page lead: to the site itself, and all over the web. */
const PLACES = [
  (i: number) => `/wiki/Article_${i}`,
  (i: number) => `/w/index.php?title=Article_${i}&action=edit&section=${i % 9}`,
  (i: number) => `#section-${i % 40}`,
  (i: number) => `https://doi.org/10.1145/${3_300_000 + i}`,
  (i: number) => `https://www.youtube.com/watch?v=${(i * 7_919).toString(36).padStart(11, 'x')}`,
  (i: number) => `https://en.wikipedia.org/wiki/Subject_${i}`,
  (i: number) => `https://news-${i % 53}.example.com/2024/0${(i % 9) + 1}/story-${i}.html?utm_source=feed`,
  (i: number) => `http://www.lab-${i % 97}.example.edu/~someone${i % 11}/publications.html#p${i}`,
  (i: number) => `https://openreview.net/forum?id=${(i * 104_729).toString(36)}`,
  (i: number) => `https://twitter.com/person${i % 61}/status/${1_700_000_000_000 + i}`,
  (i: number) => `https://blog-${i % 31}.example.org/posts/${i}/`,
  (i: number) => `https://shop.example.net/item?id=${i}&ref=list_${i % 17}`,
  (i: number) => `mailto:person${i}@example.org`,
];

/** How papers are linked, the plain way most often. */
const PAPERS = [
  ...Array(6).fill((id: string) => `https://arxiv.org/abs/${id}`),
  (id: string) => `http://arxiv.org/abs/${id}`,
  (id: string) => `https://arxiv.org/pdf/${id}v2.pdf`,
  (id: string) => `https://www.arxiv.org/html/${id}v1#S3`,
  (id: string) => `https://doi.org/10.48550/arXiv.${id}`,
];

/** A page of ten thousand links, the same every time: a tenth lead to papers, a twenty-fifth to repositories. */
export function generatedPage(): string {
  const sections = Array.from({ length: LINKS / PER_SECTION }, (_, i) => (i % 2 ? paragraphs(i) : table(i)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ten thousand links</title>
<base href="https://site.example.org/page"></head><body>${sections.join('\n')}</body></html>`;
}

/** The address of link `i`. Papers stand at its tens and repositories in between, so every section has some. */
function addressOf(i: number): string {
  if (i % 10 === 3) {
    const nth = Math.floor(i / 10 / PER_PAPER);
    return PAPERS[((i / 10) % PAPERS.length) | 0](paperId(nth));
  }
  if (i % 25 === 6) return `https://github.com/owner-${i % 301}/Project-${i}${i % 3 ? '' : '/tree/main/docs'}`;
  return PLACES[i % PLACES.length]?.(i) ?? '';
}

/** The id of paper `n`, some month between 2015 and 2024. */
export function paperId(n: number): string {
  const month = `${15 + (n % 10)}${String((n % 12) + 1).padStart(2, '0')}`;
  return `${month}.${String(10_000 + n * 7).padStart(5, '0')}`;
}

const linkTo = (i: number) => `<a href="${addressOf(i).replaceAll('&', '&amp;')}">something about <b>link ${i}</b></a>`;
const indexes = (section: number) => Array.from({ length: PER_SECTION }, (_, i) => section * PER_SECTION + i);

function table(section: number): string {
  const rows = indexes(section)
    .filter((i) => i % 4 === 0)
    .map((i) => `<tr><td>2024-01-01</td>${[0, 1, 2, 3].map((j) => `<td>${linkTo(i + j)}</td>`).join('')}</tr>`);
  return `<h2 id="section-${section % 40}">Table ${section}</h2><table><tbody>${rows.join('\n')}</tbody></table>`;
}

function paragraphs(section: number): string {
  const sentences = indexes(section).map((i) => `What is said of it <em>here</em> leads to ${linkTo(i)}, and then on.`);
  const texts = Array.from({ length: 10 }, (_, i) => `<p>${sentences.slice(i * 10, i * 10 + 10).join(' ')}</p>`);
  return `<h2>Chapter ${section}</h2>${texts.join('\n')}`;
}
