import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';
import { repo } from './targets';

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
    ['username/repository', 'username/repository'],
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
    'https://github.com/geekan/.wiki.git',
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
    'https://github.com/geekan/MetaG…',
    'https://github.com/geekan/MetaG%E2%80%A6',
    'https://github.com/geekan/MetaG...',
    'https://geekan.github.com/MetaGPT',
    'https://github.org/geekan/MetaGPT',
    'github.com/geekan/MetaGPT',
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
    'username/example',
    'ghost/example',
    '404/example',
    '511/example',
    'www3/example',
  ])("is a page of the site's own: %s", (path) => {
    expect(identifyUrl(`https://github.com/${path}`)).toBeNull();
  });
});

describe('other ways to a repository', () => {
  it.each([
    // Git's own.
    'git@github.com:geekan/MetaGPT.git',
    'git@github.com:/geekan/MetaGPT.git',
    'ssh://git@github.com/geekan/MetaGPT',
    'ssh://git@github.com:geekan/MetaGPT.git',
    'ssh://git@github.com:22/geekan/MetaGPT.git',
    'ssh://someone:secret@github.com/geekan/MetaGPT.git',
    'git://github.com/geekan/MetaGPT.git',
    'git+https://github.com/geekan/MetaGPT.git@main#egg=metagpt',
    'git+ssh://git@github.com/geekan/MetaGPT.git',
    'git+ssh://git@github.com:geekan/MetaGPT.git#v1',
    'gh:geekan/MetaGPT',
    'github:geekan/MetaGPT#main',
    // Editors and programs.
    'https://github.dev/geekan/MetaGPT',
    'https://github1s.com/geekan/MetaGPT/blob/main/README.md',
    'https://vscode.dev/github/geekan/MetaGPT/tree/main',
    'https://insiders.vscode.dev/github/geekan/MetaGPT',
    'https://codespaces.new/geekan/MetaGPT?quickstart=1',
    'https://gitpod.io/#https://github.com/geekan/MetaGPT',
    'vscode://vscode.git/clone?url=https%3A%2F%2Fgithub.com%2Fgeekan%2FMetaGPT.git',
    'vscode-insiders://vscode.git/clone?url=https://github.com/geekan/MetaGPT',
    'x-github-client://openRepo/https://github.com/geekan/MetaGPT',
    // Readers of code, notebooks, mirrors of files, badges.
    'https://deepwiki.com/geekan/MetaGPT/2-overview',
    'https://gitingest.com/geekan/MetaGPT',
    'https://colab.research.google.com/github/geekan/MetaGPT/blob/main/demo.ipynb',
    'https://nbviewer.org/github/geekan/MetaGPT/blob/main/demo.ipynb',
    'https://nbviewer.jupyter.org/github/geekan/MetaGPT/tree/main',
    'https://mybinder.org/v2/gh/geekan/MetaGPT/HEAD?labpath=demo.ipynb',
    'https://kaggle.com/kernels/welcome?src=https://github.com/geekan/MetaGPT/blob/main/demo.ipynb',
    'https://www.star-history.com/#geekan/MetaGPT&Date',
    'https://api.star-history.com/svg?repos=geekan/MetaGPT&type=Date',
    'https://raw.github.com/geekan/MetaGPT/main/logo.png',
    'https://media.githubusercontent.com/media/geekan/MetaGPT/main/weights.bin',
    'https://cdn.jsdelivr.net/gh/geekan/MetaGPT@main/logo.png',
    'https://cdn.rawgit.com/geekan/MetaGPT/main/logo.png',
    'https://togithub.com/geekan/MetaGPT/pull/12',
    'https://redirect.github.com/geekan/MetaGPT/pull/12',
    'https://img.shields.io/github/stars/geekan/MetaGPT?style=social',
    'https://img.shields.io/github/stars/geekan/MetaGPT.svg',
    'https://img.shields.io/github/v/release/geekan/MetaGPT',
    'https://img.shields.io/github/commit-activity/m/geekan/MetaGPT',
    'https://img.shields.io/github/actions/workflow/status/geekan/MetaGPT/test.yml',
  ])('names the repository: %s', (href) => {
    expect(identifyUrl(href)).toEqual(repo('geekan/MetaGPT'));
  });

  it.each([
    'git@github.com:geekan',
    'git@gist.github.com:0a1b2c3d.git',
    'git@gitlab.com:geekan/MetaGPT.git',
    'git@github.com.evil.example:geekan/MetaGPT.git',
    'git@evil.example:github.com/geekan/MetaGPT.git',
    'ssh://git@evil.example/github.com/geekan/MetaGPT',
    'gh:topics/llm',
    'github://geekan/MetaGPT',
    'https://deepwiki.com/search/what-is-this_0a1b2c',
    'https://img.shields.io/github/followers/geekan',
    'https://img.shields.io/badge/github-geekan/MetaGPT',
    'https://colab.research.google.com/drive/1A2b3C',
    'https://mybinder.org/v2/gl/geekan/MetaGPT/HEAD',
    'https://www.star-history.com/blog/geekan',
    'vscode://file/geekan/MetaGPT',
    'mailto:git@github.com',
  ])('is not one: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});
