import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSite } from '@/lib/settings/site';

describe('readSite', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG  ', 'example.org'],
    ['www.example.org', 'www.example.org'],
    ['example.org.', 'example.org'],
    ['example.org/a/page?of=it#there', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['//example.org/page', 'example.org'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.1:8080/page', '127.0.0.1'],
    ['my_host.example', 'my_host.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  ])('takes the name %j for %s', (text, site) => {
    expect(readSite(text)).toBe(site);
  });

  it.each([
    ['https://example.org/a/page', 'example.org'],
    ['HTTPS://Mail.Example.org:8443/', 'mail.example.org'],
    ['http://wiki/Home', 'wiki'],
    ['http://[::1]:8080/', '[::1]'],
    ['https://arxiv.org@evil.example/abs/2308.00352', 'evil.example'],
    ['https://me:secret@example.org/', 'example.org'],
  ])('takes the host of the address %s', (text, site) => {
    expect(readSite(text)).toBe(site);
  });

  it.each([
    '',
    '   ',
    'hello',
    'two words',
    'example.org, example.com',
    'example.org,example.com',
    'someone@example.org',
    'mailto:someone@example.org',
    'javascript:alert(1)',
    'about:blank',
    'chrome://extensions',
    'file:///etc/hosts',
    'data:text/html,hello',
    '*.example.org',
    'example..org',
    '.org',
    '1.5',
    '2308.00352',
    'https://',
    'https:///',
    'http://exa mple.org',
    'http://999.999.999.999/',
    '<b>example.org</b>',
    '/a/path',
  ])('takes %j for no site', (text) => {
    expect(readSite(text)).toBeNull();
  });

  it('says what the browser says of every address, and never throws', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => readSite(url) === new URL(url).hostname));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const site = readSite(text);
        if (site !== null) expect(readSite(site.startsWith('[') ? `http://${site}` : `http://${site}/`)).toBe(site);
      }),
    );
  });
});
