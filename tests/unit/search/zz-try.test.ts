import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { starterPapers } from '@/lib/digest/starter';
import { createPaperSearch } from '@/lib/search';
import { fold, words, stem, wordsAndCompounds } from '@/lib/search/tokens';
import { snippetOf, highlight } from '@/lib/search/highlight';
import { createRelatedIndex } from '@/lib/related';
it('x', () => {
  const papers = starterPapers(JSON.parse(readFileSync('public/starter-digest.json','utf8')));
  console.log(papers.map(p=>p.id+' '+p.title+' | '+p.authors[0]+' | '+(p.organization?.fullname??'')+' | '+p.keywords.join(', ')).join('\n'));
  const s = createPaperSearch(papers);
  for (const q of ['reinforcment','memroy','difusion','tranformer','agnts','meta lerning','metalearning','meta-learning','MetaGPT','zzzzqqq','a','the','learning zzzz','learn zzzz qqqq'])
    console.log(q, s.search(q,{limit:3}).total, s.search(q,{limit:3}).hits.map(h=>h.paper.title));
  for (const t of ['$\\tau$-bench','Poincar\\\'e embeddings','G\\"odel','Erd\\H{o}s','\\textbf{x}','$\\beta$-VAE','TÜLU','Schr\\"{o}dinger','\\c{c}edilla','na\\"{\\i}ve', 'Ho\\v{r}ava', 'Mo\\ss', 'İstanbul', 'straße', 'ﬁne'])
    console.log(t, '=>', fold(t), words(t));
  for (const w of ['agents','agent','learning','learned','learn','models','model','studies','study','policies','policy','pass','loss','losses','bias','biases','generate','generation','generating','generated','generates','image','images','optimization','optimize','optimizing','optimized','optimizes','optimizer','this','as','gpus','gpu','llms','llm','transformers','transformer','analysis','tuning','tune','running','reasoning','status','cases','case','base','bases'])
    console.log(w, stem(w));
  console.log(JSON.stringify(snippetOf('汉'.repeat(300)+'agents', new Set(['agents']))));
  const r = createRelatedIndex(papers);
  for (const p of papers.slice(0,8)) console.log(p.title, r.near(p.id,3).map(x=>[x.paper.title, x.score.toFixed(2), ...x.reasons]));
});
