/** How long a page inserts links, and how many: ten every tenth of a second. */
export const BUSY_MS = 10_000;
const TICK_MS = 100;
const LINKS = 10;
/** The time between the order to begin and the first link. */
export const LEAD_MS = 500;

declare global {
  /** In the page: begins to insert. */
  var insertLinks: () => void;
}

/** A page like a feed: it lies still until it is told to insert links, one of each ten to a paper of `ids`. */
export function busyPage(ids: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A feed</title></head>
<body><h1>A feed</h1><ul><li><a href="https://arxiv.org/abs/${ids[0]}">the first paper</a></li></ul><script>
const ids = ${JSON.stringify(ids)};
const list = document.querySelector('ul');
let count = 0;

function address() {
  const i = count++;
  if (i % 10 === 3) return 'https://arxiv.org/abs/' + ids[(i / 10 | 0) % ids.length];
  if (i % 20 === 7) return 'https://github.com/owner-' + i + '/project';
  return 'https://site-' + i % 37 + '.example.org/stories/' + i;
}

function insert() {
  const item = document.createElement('li');
  item.innerHTML = '<b>Someone</b> <time>now</time><p>said what was to be said, and linked to it</p>'.repeat(${LINKS});
  for (const text of item.querySelectorAll('p')) {
    const link = document.createElement('a');
    link.href = address();
    link.textContent = 'here';
    text.append(link);
  }
  list.prepend(item);
}

globalThis.insertLinks = () => setTimeout(() => {
  const timer = setInterval(insert, ${TICK_MS});
  setTimeout(() => clearInterval(timer), ${BUSY_MS});
}, ${LEAD_MS});
</script></body></html>`;
}
