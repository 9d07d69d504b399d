import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';

const repo = (name: string) => ({ kind: 'github', repo: name });

describe('GitHub addresses', () => {
  it.each([
    'https://github.com/geekan/MetaGPT',
    'http://github.com/geekan/MetaGPT',
    'https://www.github.com/geekan/MetaGPT',
    'https://GitHub.com/geekan/MetaGPT',
    'https://someone:secret@github.com/geekan/MetaGPT.git',
    'https://github.com/geekan/MetaGPT/',
    'https://github.com//geekan//MetaGPT',
    'https://github.com/geekan%2FMetaGPT',
    'https://github.com/geekan/MetaGPT.git',
    'https://github.com/geekan/MetaGPT.wiki.git',
    'https://github.com/geekan/MetaGPT.git@main',
    'https://github.com/geekan/MetaGPT@v1.0',
    'https://github.com/geekan/MetaGPT?tab=readme-ov-file',
    'https://github.com/geekan/MetaGPT#installation',
    'https://github.com/geekan/MetaGPT).',
    'https://github.com/geekan/MetaGPT.',
    'https://github.com/geekan/MetaGPT.git.',
    'https://github.com/geekan/MetaGPT..git',
    "https://github.com/geekan/MetaGPT',",
    'https://github.com/geekan/MetaGPT%20',
    'https://github.com/geekan/MetaGPT%E3%80%82',
    'https://github.com/geekan/MetaGPT/tree/main/docs',
    'https://github.com/geekan/MetaGPT/blob/main/README.md#L10-L20',
    'https://github.com/geekan/MetaGPT/raw/main/logo.png',
    'https://github.com/geekan/MetaGPT/issues?q=is%3Aopen',
    'https://github.com/geekan/MetaGPT/pull/12/files',
    'https://github.com/geekan/MetaGPT/releases/download/v1/weights.bin',
    'https://github.com/geekan/MetaGPT/archive/refs/heads/main.zip',
    'https://github.com/geekan/MetaGPT/wiki/100%',
    'https://github.com/repos/geekan/MetaGPT/tarball',
    'https://github.com/downloads/geekan/MetaGPT/old.zip',
    'https://raw.githubusercontent.com/geekan/MetaGPT/main/README.md',
    'https://codeload.github.com/geekan/MetaGPT/zip/refs/heads/main',
    'https://api.github.com/repos/geekan/MetaGPT/contributors',
  ])('names the repository as it is written: %s', (href) => {
    expect(identifyUrl(href)).toEqual(repo('geekan/MetaGPT'));
  });

  it.each([
    ['a/b', 'a/b'],
    ['1e0ng/simhash', '1e0ng/simhash'],
    ['torvalds/.github', 'torvalds/.github'],
    ['microsoft/DeepSpeed-MII', 'microsoft/DeepSpeed-MII'],
    ['facebookresearch/segment_anything', 'facebookresearch/segment_anything'],
    ['ggml-org/llama.cpp', 'ggml-org/llama.cpp'],
    ['older-account-/dotfiles', 'older-account-/dotfiles'],
    // Names that only look like pages of the site.
    ['someone/issues', 'someone/issues'],
    ['someone/search/tree/main', 'someone/search'],
    ['topicsuser/library', 'topicsuser/library'],
    ['labels/example', 'labels/example'],
    ['shared/example', 'shared/example'],
    [`${'o'.repeat(39)}/${'r'.repeat(100)}`, `${'o'.repeat(39)}/${'r'.repeat(100)}`],
  ])('allows what GitHub allows: %s', (path, name) => {
    expect(identifyUrl(`https://github.com/${path}`)).toEqual(repo(name));
  });

  it.each([
    'https://github.com',
    'https://github.com/',
    'https://github.com//',
    'https://github.com/geekan',
    'https://github.com/geekan/',
    'https://github.com/geekan?tab=repositories',
    'https://github.com/?q=geekan/MetaGPT',
    'https://github.com/geekan/.',
    'https://github.com/geekan/...',
    'https://github.com/geekan/.git',
    'https://github.com/geekan/..git',
    'https://github.com/-geekan/MetaGPT',
    'https://github.com/gee_kan/MetaGPT',
    'https://github.com/gee.kan/MetaGPT',
    `https://github.com/${'o'.repeat(40)}/repo`,
    `https://github.com/owner/${'r'.repeat(101)}`,
    'https://github.com/repos/geekan',
    'https://api.github.com/geekan/MetaGPT',
    'https://api.github.com/users/geekan/repos',
    'https://gist.github.com/geekan/0a1b2c3d4e5f',
    'https://docs.github.com/en/repositories',
    'https://notgithub.com/geekan/MetaGPT',
    'https://github.com.evil.example/geekan/MetaGPT',
    'https://github.com@evil.example/geekan/MetaGPT',
    'https://evil.example/github.com/geekan/MetaGPT',
    'https://gitlab.com/geekan/MetaGPT',
    'ssh://git@github.com/geekan/MetaGPT',
    'git@github.com:geekan/MetaGPT.git',
  ])('is not a repository: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });

  it.each([
    'marketplace/actions',
    'Marketplace/actions',
    'topics/llm',
    'TOPICS/llm',
    'orgs/huggingface/repositories',
    'sponsors/someone',
    'settings/profile',
    'features/copilot',
    'collections/machine-learning',
    'trending/python',
    'explore/email',
    'login/oauth',
    'about/careers',
    'apps/dependabot',
    'notifications/beta',
    'search/advanced',
    'enterprise/contact',
    'users/someone',
    'stars/someone',
    'user-attachments/assets',
    'customer-stories/all',
    'codespaces/new',
    'advisories/GHSA-0000',
    '404/example',
    '511/example',
    'www3/example',
  ])("is a page of the site's own: %s", (path) => {
    expect(identifyUrl(`https://github.com/${path}`)).toBeNull();
  });
});
