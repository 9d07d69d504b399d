import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';

describe('Hugging Face paper pages', () => {
  it.each([
    'https://huggingface.co/papers/2308.00352',
    'https://huggingface.co/papers/2308.00352/',
    'https://huggingface.co/papers/2308.00352.md',
    'https://huggingface.co/papers/2308.00352#community',
    'https://huggingface.co/papers/2308.00352?utm_source=digest',
    'https://hf.co/papers/2308.00352',
    'http://www.huggingface.co/papers/2308.00352',
  ])('names the paper: %s', (href) => {
    expect(identifyUrl(href)).toEqual({ kind: 'arxiv', id: '2308.00352', version: null });
  });

  it.each([
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2025-01-01',
    'https://huggingface.co/papers/week/2025-W01',
    'https://huggingface.co/papers/month/2025-01',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers?q=2308.00352',
    'https://huggingface.co/papers/2313.00001',
    'https://huggingface.co/blog/2308.00352',
    'https://nothuggingface.co/papers/2308.00352',
    'https://hf.co.evil.example/papers/2308.00352',
  ])('is not a paper: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});
