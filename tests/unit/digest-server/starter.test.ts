import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWeekday } from '../../digest-server/calendar';
import type { StarterPaper } from '../../digest-server/starter';
import { get, idsOf, serve } from './helpers';

function starterPaper(id: string, more: Partial<StarterPaper> = {}): StarterPaper {
  const empty = { comments: null, githubRepo: null, projectPage: null, organization: null };
  return { id, title: id, authors: ['A B'], publishedAt: '2025-01-03', ...empty, summary: 'S', keywords: [], ...more };
}

async function starterFile(papers: StarterPaper[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'starter-')), 'digest.json');
  await writeFile(file, JSON.stringify({ about: '', papers }));
  return file;
}

const many = Array.from({ length: 14 }, (_, index) => starterPaper(`2501.000${String(index + 10)}`));

describe('the starter digest', () => {
  it('is dealt out six a day over the weekdays up to today, the same on every run', async () => {
    const file = await starterFile(many);
    // A Sunday: the newest day is the Friday before.
    const options = { days: undefined, starterFile: file, now: () => new Date('2026-05-31T12:00:00Z') };
    const [first, second] = [await serve(options), await serve(options)];
    expect([...first.days].map(([day, list]) => [day, list.length])).toEqual([
      ['2026-05-27', 2],
      ['2026-05-28', 6],
      ['2026-05-29', 6],
    ]);
    expect(second.days).toEqual(first.days);
    expect(idsOf(first.items).sort()).toEqual(many.map(({ id }) => id));
  });

  it('becomes items of the recorded shape', async () => {
    const full = starterPaper('2308.00352', {
      title: 'MetaGPT',
      authors: ['Sirui Hong', 'Mingchen Zhuge'],
      publishedAt: '2025-05-29T00:26:15.000Z',
      comments: 4,
      githubRepo: 'geekan/MetaGPT',
      projectPage: 'https://example.org/',
      organization: { name: 'kaist-ai', fullname: 'KAIST AI' },
      summary: 'In short.',
      keywords: ['agents'],
    });
    const server = await serve({ days: undefined, starterFile: await starterFile([full]) });
    const { body } = await get(server, '/api/daily_papers');
    const hexId = expect.stringMatching(/^[0-9a-f]{24}$/);
    const organization = { _id: hexId, name: 'kaist-ai', fullname: 'KAIST AI' };
    expect(body).toEqual([
      {
        paper: {
          id: '2308.00352',
          authors: [
            { _id: hexId, name: 'Sirui Hong', hidden: false },
            { _id: hexId, name: 'Mingchen Zhuge', hidden: false },
          ],
          publishedAt: '2025-05-29T00:26:15.000Z',
          submittedOnDailyAt: '2026-05-29T00:00:00.000Z',
          title: 'MetaGPT',
          submittedOnDailyBy: expect.objectContaining({ user: 'papergloss-demo', type: 'user' }),
          summary: 'In short.',
          upvotes: expect.any(Number),
          discussionId: hexId,
          projectPage: 'https://example.org/',
          githubRepo: 'https://github.com/geekan/MetaGPT',
          githubRepoAddedBy: 'auto',
          ai_keywords: ['agents'],
          organization,
        },
        // New York's wall time, called UTC: the service's own slip.
        publishedAt: '2025-05-28T20:26:15.000Z',
        title: 'MetaGPT',
        summary: 'In short.',
        thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2308.00352.png',
        numComments: 4,
        submittedBy: expect.objectContaining({ name: 'papergloss-demo', isHf: false }),
        organization,
        isAuthorParticipating: false,
      },
    ]);
  });

  it('leaves out what is not known', async () => {
    const server = await serve({ days: undefined, starterFile: await starterFile([starterPaper('2501.00001')]) });
    const [only] = (await get(server, '/api/daily_papers')).body as [{ paper: object }];
    for (const name of ['githubRepo', 'githubStars', 'projectPage', 'organization']) {
      expect(only.paper, name).not.toHaveProperty(name);
    }
    expect(only).not.toHaveProperty('organization');
    expect(JSON.stringify(only)).not.toContain('null');
    expect(only).toMatchObject({ numComments: 0, paper: { publishedAt: '2025-01-03T00:00:00.000Z' } });
  });

  it('is the shipped one by default: 47 papers on weekdays, most upvotes first', async () => {
    const server = await serve({ days: undefined });
    expect(server.items).toHaveLength(47);
    expect(new Set(idsOf(server.items)).size).toBe(47);
    for (const [day, list] of server.days) {
      expect(isWeekday(day), day).toBe(true);
      const upvotes = list.map((row) => (row as { paper: { upvotes: number } }).paper.upvotes);
      expect(upvotes).toEqual([...upvotes].sort((a, b) => b - a));
      expect((await get(server, `/api/daily_papers?date=${day}`)).body).toEqual(list);
    }
  });
});
