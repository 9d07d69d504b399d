import { describe, expect, it } from 'vitest';
import { hostOf, identifyUrl, pageTarget } from '@/lib/links';
import { page } from './targets';

describe('pageTarget', () => {
  it.each([
    ['https://nerfies.github.io', 'https://nerfies.github.io'],
    ['http://www.Nerfies.github.io/index.html#abstract', 'https://nerfies.github.io'],
    ['https://example.org/Project/', 'https://example.org/Project'],
    ['https://example.org//Project//index.htm', 'https://example.org/Project'],
    ['https://example.org/a/index.html/index.html', 'https://example.org/a'],
    ['https://example.org/?p=1', 'https://example.org?p=1'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org:8080/a', 'https://example.org:8080/a'],
    ['https://someone:secret@example.org/a', 'https://example.org/a'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://www.www.example.org/a', 'https://example.org/a'],
    ['https://www.com/a', 'https://www.com/a'],
    ['https://example.org/a?utm_source=x&p=1&fbclid=y#z', 'https://example.org/a?p=1'],
    ['https://example.org/a?UTM_MEDIUM=x&ref=y&gclid', 'https://example.org/a'],
    ['https://example.org/a?reference=1&href=2', 'https://example.org/a?reference=1&href=2'],
    ['https://example.org/a?&&b=1&', 'https://example.org/a?b=1'],
    ['https://example.org/a%20b/~c?d=%26', 'https://example.org/a%20b/~c?d=%26'],
    ['https://example.org/paper.pdf', 'https://example.org/paper.pdf'],
    ['https://[::1]:3000/a', 'https://[::1]:3000/a'],
    [' HTTPS://EXAMPLE.ORG/A ', 'https://example.org/A'],
  ])('%s is %s', (href, url) => {
    expect(pageTarget(href)).toEqual(page(url));
    expect(pageTarget(url)).toEqual(page(url));
  });

  it.each([
    '',
    'example.org',
    '/a',
    '//example.org/a',
    'https://',
    'https://.',
    'https://a b/',
    'ftp://example.org/a',
    'javascript:1',
    'data:,a',
    'about:blank',
  ])('is not for %j', (href) => {
    expect(pageTarget(href)).toBeNull();
  });
});

describe('hosts of project pages', () => {
  it.each([
    'https://nerfies.github.io',
    'https://someone.github.io/project?view=2',
    'https://someone.gitlab.io/project',
    'https://project.netlify.app',
    'https://project.vercel.app',
    'https://project.pages.dev',
    'https://project.web.app',
    'https://project.notion.site/Some-Title-0a1b',
    'https://sites.google.com/view/project/home',
    'https://project.readthedocs.io/en/latest',
  ])('are known: %s', (href) => {
    expect(identifyUrl(href)).toEqual(page(href));
  });

  it.each([
    'https://example.org/project',
    'https://sites.google.com/site/project',
    'https://github.io.evil.example/project',
    'https://nerfies-github.io/project',
    'https://notgithub.io/project',
    'https://nerfies.github.io@evil.example/',
  ])('are not: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});

describe('hostOf', () => {
  it.each([
    ['https://example.org/a', 'example.org'],
    ['https://www.example.org', 'example.org'],
    ['http://sub.example.org:8080?x', 'sub.example.org'],
    ['https://EXAMPLE.org#x', 'example.org'],
    ['https://someone:secret@example.org/', 'example.org'],
    ['https://example.org\\@evil.example/', 'example.org'],
    ['https://example.org@evil.example/', 'evil.example'],
    ['https://exam\tple.org/', 'example.org'],
    ['https:///example.org/a', 'example.org'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://127.1/', '127.0.0.1'],
    ['https://localhost/', 'localhost'],
    ['https://example.org.', 'example.org'],
    ['https://a b/', ''],
    ['https://example.org:99999/', ''],
    ['mailto:someone@example.org', ''],
    ['//example.org/', ''],
    ['', ''],
  ])('%s is on %j', (href, host) => {
    expect(hostOf(href)).toBe(host);
  });
});
