import type { LinkTarget } from '@/lib/links';

/** Targets as the tables of these tests expect them. */
export const paper = (id: string, version: number | null = null): LinkTarget => ({ kind: 'arxiv', id, version });
export const repo = (name: string): LinkTarget => ({ kind: 'github', repo: name });
export const page = (url: string): LinkTarget => ({ kind: 'page', url });
export const hfRepo = (type: 'model' | 'dataset' | 'space', name: string): LinkTarget => ({
  kind: 'huggingface',
  type,
  repo: name,
});
