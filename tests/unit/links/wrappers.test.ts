import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';
import { page, paper, repo } from './targets';

const escaped = encodeURIComponent('https://arxiv.org/abs/2308.00352?context=cs.AI#S1');
const base64 = Buffer.from('https://arxiv.org/abs/2308.00352').toString('base64url');

describe('addresses that wrap another', () => {
  it.each([
    `https://www.google.com/url?sa=t&url=${escaped}&usg=x`,
    'https://www.google.com/url?q=https://arxiv.org/abs/2308.00352&sa=D',
    `https://www.google.de/url?q=${escaped}`,
    `https://www.google.co.uk/url?q=${escaped}`,
    `https://scholar.google.com.hk/scholar_url?url=${escaped}&hl=en`,
    'https://www.google.com/amp/s/arxiv.org/abs/2308.00352',
    'https://arxiv-org.cdn.ampproject.org/c/s/arxiv.org/abs/2308.00352',
    `https://translate.google.com/translate?sl=auto&u=${escaped}`,
    `https://docs.google.com/viewer?url=${escaped}`,
    'https://arxiv-org.translate.goog/abs/2308.00352?_x_tr_sl=en&_x_tr_tl=fr',
    `https://www.bing.com/ck/a?!&&p=0a1b&u=a1${base64}&ntb=1`,
    `https://duckduckgo.com/l/?uddg=${escaped}&rut=x`,
    `https://l.facebook.com/l.php?u=${escaped}&h=x`,
    `https://lm.facebook.com/l.php?u=${escaped}`,
    `https://l.messenger.com/l.php?u=${escaped}`,
    `https://l.instagram.com/?u=${escaped}&e=x`,
    `https://out.reddit.com/t3_abc?url=${escaped}&token=x`,
    `https://click.redditmail.com/CL0/${escaped}/1/0100`,
    `https://www.youtube.com/redirect?event=video&q=${escaped}`,
    `https://steamcommunity.com/linkfilter/?url=${escaped}`,
    `https://vk.com/away.php?to=${escaped}`,
    `https://t.umblr.com/redirect?z=${escaped}&t=x`,
    `https://disq.us/url?url=${escaped}%3Ahash&cuid=1`,
    'https://href.li/?https://arxiv.org/abs/2308.00352',
    'https://anonym.to/?https://arxiv.org/abs/2308.00352',
    `https://getpocket.com/redirect?url=${escaped}`,
    `https://outgoing.prod.mozaws.net/v1/0a1b2c/${escaped}`,
    'https://outgoing.prod.mozaws.net/v1/0a1b2c/https%3A//arxiv.org/abs/2308.00352',
    `https://abc.r.us-east-1.awstrack.me/L0/${escaped}/1/0100-0a1b/x=123`,
    `https://nam02.safelinks.protection.outlook.com/?url=${escaped}&data=05%7C01&reserved=0`,
    'https://urldefense.com/v3/__https://arxiv.org/abs/2308.00352?context=cs__;!!Abc!def$',
    'https://urldefense.com/v3/__https://arxiv.org/abs/2308.00352*S1__;Iw!!Abc',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__arxiv.org_abs_2308.00352-3Fcontext-3Dcs&d=DwMF',
    `https://slack-redir.net/link?url=${escaped}`,
    `https://www.linkedin.com/redir/redirect?url=${escaped}`,
    `https://link.zhihu.com/?target=${escaped}`,
    `https://link.juejin.cn/?target=${escaped}`,
    `https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/newredirectconfirmcgi?url=${escaped}`,
    `https://arxiv.org/ct?url=${escaped}&v=0a1b`,
    'https://web.archive.org/web/20230901000000/https://arxiv.org/abs/2308.00352',
    'https://web.archive.org/web/2023id_/http://arxiv.org/abs/2308.00352',
    `https://web.archive.org/web/2023*/${escaped}`,
    'https://web.archive.org/save/https://arxiv.org/abs/2308.00352',
    'https://r.jina.ai/https://arxiv.org/abs/2308.00352',
    `about:reader?url=${escaped}`,
    'view-source:https://arxiv.org/abs/2308.00352',
    'chrome-extension://abcdefghijklmnop/https://arxiv.org/pdf/2308.00352',
  ])('are unwrapped: %s', (href) => {
    expect(identifyUrl(href)).toEqual(paper('2308.00352'));
  });

  it.each([
    ['https://htmlpreview.github.io/?https://github.com/geekan/MetaGPT/blob/main/a.html', repo('geekan/MetaGPT')],
    ['https://htmlpreview.github.io/?https://raw.githubusercontent.com/geekan/MetaGPT/a.html', repo('geekan/MetaGPT')],
    ['https://github-com.translate.goog/geekan/MetaGPT?_x_tr_sl=en', repo('geekan/MetaGPT')],
    ['https://some--one-github-io.translate.goog/a/?_x_tr_sl=en&p=1', page('https://some-one.github.io/a?p=1')],
    [
      'https://web.archive.org/web/2023/https://someone.github.io/a%2Fb/?p=1&utm_x=2',
      page('https://someone.github.io/a%2Fb?p=1'),
    ],
    ['view-source:about:reader?url=https%3A%2F%2Fgithub.com%2Fgeekan%2FMetaGPT', repo('geekan/MetaGPT')],
  ])('may wrap anything: %s', (href, target) => {
    expect(identifyUrl(href)).toEqual(target);
  });

  it.each([
    'https://evil.example/?u=https://arxiv.org/abs/2308.00352',
    'https://evil.example/url?q=https://arxiv.org/abs/2308.00352',
    'https://google.evil.example/url?q=https://arxiv.org/abs/2308.00352',
    'https://google.com.evil.example/url?q=https://arxiv.org/abs/2308.00352',
    'https://notgoogle.com/url?q=https://arxiv.org/abs/2308.00352',
    'https://www.google.com/search?q=https://arxiv.org/abs/2308.00352',
    'https://www.facebook.com/sharer/sharer.php?u=https://arxiv.org/abs/2308.00352',
    'https://www.youtube.com/watch?q=https://arxiv.org/abs/2308.00352',
    'https://www.google.com/url?q=https://evil.example/',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url?q=',
    'https://www.google.com/url',
    'https://www.bing.com/ck/a?u=a1%%%',
    'https://www.bing.com/ck/a?u=',
    'https://urldefense.com/v3/',
    'https://outgoing.prod.mozaws.net/v1/0a1b/https%3A%2F%2Farxiv.org%2Fabs%2F2308.00352%',
    'https://arxiv-org-evil-example.translate.goog/abs/2308.00352',
    'https://translate.goog/abs/2308.00352',
    'https://r.jina.ai/',
    'https://htmlpreview.github.io/',
    'https://htmlpreview.github.io/?https://evil.example/a.html',
    'https://web.archive.org/save/',
    'chrome-extension://abcdefghijklmnop/popup.html?url=https://arxiv.org/abs/2308.00352',
  ])('are not guessed at: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});
