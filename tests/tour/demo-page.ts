/** A page as a reader meets it: reading notes, with links to papers and code in the forms that people write them. */
export const DEMO_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reading notes: learning to learn</title>
<style>
  :root { color-scheme: light dark; --ink: #222; --desk: #f4f1ea; --link: #1a5fb4; }
  @media (prefers-color-scheme: dark) { :root { --ink: #ddd; --desk: #14161a; --link: #8ab4f8; } }
  body { margin: 0; background: var(--desk); color: var(--ink); font: 17px/1.65 system-ui, 'Noto Sans', sans-serif; }
  main { max-width: 62ch; margin: 0 auto; padding: 56px 24px 50vh; }
  h1 { font-size: 30px; line-height: 1.2; margin: 0 0 4px; }
  .by { opacity: .7; margin: 0 0 28px; }
  a { color: var(--link); }
</style>
<main>
  <h1>Reading notes: learning to learn</h1>
  <p class="by">A demonstration page. Rest the pointer on a link.</p>
  <p>Most of what is called an agent today is a language model with a procedure around it.
    <a id="arxiv" href="https://arxiv.org/abs/2308.00352">MetaGPT</a> borrows the procedure from a software company;
    <a href="https://arxiv.org/pdf/2401.12954v1">meta-prompting</a> lets one model play conductor and orchestra, and
    <a href="https://huggingface.co/papers/2505.22954">the Darwin Gödel Machine</a> rewrites its own code and keeps what
    works. For tools there is <a href="https://github.com/qhjqhj00/MetaAgent">MetaAgent</a>, which learns them by doing.</p>
  <p>The older dream is to learn the learning itself. A transformer can do so
    <a href="https://arxiv.org/html/2212.04458">in its context alone</a>; robots still have trouble with
    <a href="https://doi.org/10.48550/arXiv.1910.10897">fifty tasks at once</a>. Closer to daily work,
    <a id="github" href="https://github.com/princeton-pli/STAT">a stronger model can teach a weaker one</a> the skills
    that it lacks, and <a href="https://arxiv.org/abs/2510.03259">knowing how hard a problem will be</a> turns out to be
    worth training for.</p>
  <p>And then the data. <a href="https://export.arxiv.org/abs/2309.16671">CLIP's, demystified</a>;
    <a href="https://github.com/opendatalab/Meta-rater/tree/main">Meta-rater</a>, for choosing among it;
    <a href="https://arxiv.org/abs/2509.25531">MixtureVitae</a>, for being allowed to use it; and
    <a href="https://arxiv.org/abs/2508.06601">what a model never reads</a>, for keeping it harmless.</p>
  <p>Links are not always what they seem: a project page,
    <a id="project" href="http://sites.google.com/view/meta-acl/?utm_source=notes">a curriculum that learns</a>;
    an address behind a redirect, <a href="https://www.google.com/url?q=https%3A%2F%2Farxiv.org%2Fpdf%2F2411.15124">open
    post-training</a>; and no link at all, <span id="text">arXiv:2502.14499</span>.</p>
  <p>Not in the digest, and so without a card: <a href="https://arxiv.org/abs/1706.03762">the transformer itself</a>.</p>
</main>
</html>`;
