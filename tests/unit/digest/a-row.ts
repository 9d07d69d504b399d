/** A row of `GET /api/daily_papers` as recorded in May 2026, of an invented paper. `paper` and `item` go over it. */
export function aRow(paper: Record<string, unknown> = {}, item: Record<string, unknown> = {}) {
  return {
    paper: {
      id: '2605.00001',
      authors: [
        { _id: '6a18fe4056b4bb14ec65cefc', name: 'Ada Lovelace', hidden: false },
        { _id: '6a18fe4056b4bb14ec65cefd', name: 'Alan Turing', hidden: false, status: 'claimed_verified' },
      ],
      publishedAt: '2026-05-27T00:00:00.000Z',
      submittedOnDailyAt: '2026-05-29T00:00:00.000Z',
      title: 'Notes on the Analytical Engine',
      submittedOnDailyBy: { _id: 'x', avatarUrl: '/x.svg', isPro: false, fullname: 'X', user: 'x', type: 'user' },
      summary: 'The engine weaves\nalgebraic patterns.',
      upvotes: 12,
      discussionId: '6a18fe4056b4bb14ec65ceff',
      projectPage: 'https://engine.example/notes',
      githubRepo: 'https://github.com/ada/Notes',
      githubRepoAddedBy: 'user',
      githubStars: 345,
      ai_summary: 'Weaves patterns.',
      ai_keywords: ['weaving', 'algebra'],
      organization: { _id: 'y', name: 'analytical', fullname: 'Analytical Society', avatar: '/y.png' },
      ...paper,
    },
    publishedAt: '2026-05-26T20:00:00.000Z',
    title: 'Notes on the Analytical Engine',
    summary: 'The engine weaves\nalgebraic patterns.',
    thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2605.00001.png',
    numComments: 3,
    submittedBy: { _id: 'x', avatarUrl: '/x.svg', fullname: 'X', name: 'x', type: 'user', isPro: false },
    isAuthorParticipating: false,
    ...item,
  };
}

/** Rows `2605.00001` and on. */
export function rows(count: number, paper: Record<string, unknown> = {}) {
  return Array.from({ length: count }, (_, i) => aRow({ id: `2605.${String(i + 1).padStart(5, '0')}`, ...paper }));
}
