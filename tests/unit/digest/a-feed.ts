/** arXiv's answer as recorded in April 2026, with these entries. */
export const aFeed = (...entries: string[]) => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/UYD++GGrMRBcNyYZKVyqJHdTM3s</id>
  <title>arXiv Query: search_query=&amp;id_list=1605.08386&amp;start=0&amp;max_results=1</title>
  <updated>2026-04-12T22:09:26Z</updated>
  <opensearch:totalResults>${entries.length}</opensearch:totalResults>
${entries.join('\n')}
</feed>`;

/** One of its entries; `parts` go over it. */
export function anEntry(parts: { id?: string; title?: string; more?: string } = {}): string {
  const { id = 'http://arxiv.org/abs/1605.08386v3', title = 'Heat-bath random walks', more = '' } = parts;
  return `  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <updated>2017-04-03T08:59:00Z</updated>
    <link href="https://arxiv.org/abs/1605.08386v3" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/1605.08386v3" rel="related" type="application/pdf" title="pdf"/>
    <summary>  Graphs on lattice points, $x &lt; y$,
    are studied &amp; walked.</summary>
    <category term="math.CO" scheme="http://arxiv.org/schemas/atom"/>
    <published>2016-05-26T17:59:46Z</published>
    <arxiv:comment>20 pages, 3 figures</arxiv:comment>
    <arxiv:primary_category term="math.CO"/>
    <author>
      <name>Caprice Stanley</name>
    </author>
    <author>
      <name>Tobias  Windisch</name>
    </author>
    ${more}
  </entry>`;
}
