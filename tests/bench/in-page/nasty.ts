import { identifyText, identifyUrl } from '../../../lib/links';

const LENGTH = 100_000;

/** How an address or a mention begins, so that a reader is found for what follows. */
const URL_BEGINNINGS = [
  '',
  'https://',
  'https://arxiv.org/',
  'https://arxiv.org/abs/',
  'https://arxiv.org/abs?',
  'https://ar5iv.labs.arxiv.org/html/',
  'https://arxiv.org.',
  'https://github.com/',
  'https://github.com/a/',
  'https://huggingface.co/',
  'https://huggingface.co/papers/',
  'https://doi.org/',
  'https://www.google.com/url?q=',
  'https://web.archive.org/web/0/',
  'https://urldefense.com/v3/__',
  'https://someone.github.io/',
];
const TEXT_BEGINNINGS = ['', 'arXiv:', 'arXiv:2301.00001', 'https://arxiv.org/abs/', 'https://github.com/a/b', '('];

/** What is repeated then: the parts of names, and what makes a pattern try again. */
const PARTS = [
  ...['a', '1', '.', '-', '/', '?', '#', '%', '&', '=', ':', '(', '[', ')', ' ', '\n', '\u3000', 'é'],
  ...['a.', 'a-', 'www.', 'xn--', '//', '../', '%2F', '%25', '&a', 'a=b&', '.git', '.wiki', '.wiki.git', 'proxy-'],
  ...['abs/', 'arxiv', 'arXiv:', 'arXiv ', 'arxiv.org.', 'arXiv eprint ', '10.48550/arXiv.', 'doi: ', 'CoRR abs/'],
  ...['2301.00001', '2301.00001,', '2301.00001v1', '2301.00001 and ', 'math/9901001', 'math.GT/', '[math/', 'a-a/1111'],
  ...[
    'https://',
    'https://a',
    'https%3A%2F%2F',
    'https://www.google.com/url?q=',
    'github.com/',
    'a/b/',
    'git@github.com:',
  ],
];

/** Every beginning with every part, a hundred thousand characters each: none may be slow. */
export function nastyStrings(): { what: string; run: () => unknown }[] {
  return [
    ...pairs(URL_BEGINNINGS).map(({ what, text }) => ({
      what: `identifyUrl of ${what}`,
      run: () => identifyUrl(text()),
    })),
    ...pairs(TEXT_BEGINNINGS).map(({ what, text }) => ({
      what: `identifyText of ${what}`,
      run: () => identifyText(text()),
    })),
  ];
}

function pairs(beginnings: readonly string[]) {
  return beginnings.flatMap((beginning) =>
    PARTS.map((part) => ({
      what: `${JSON.stringify(beginning)} and then ${JSON.stringify(part)} again and again`,
      text: () => beginning + part.repeat(LENGTH / part.length),
    })),
  );
}
