import { describe, expect, it } from 'vitest';
import { authorOf, familyName } from '@/lib/citation/author';
import { authorsOf } from '@/lib/citation/authors';

describe('authorOf', () => {
  it.each([
    ['Sirui Hong', 'Sirui', '', 'Hong', ''],
    ['Diederik P. Kingma', 'Diederik P.', '', 'Kingma', ''],
    ['Jean-Baptiste Alayrac', 'Jean-Baptiste', '', 'Alayrac', ''],
    ['Aäron van den Oord', 'Aäron', 'van den', 'Oord', ''],
    ['Eric de la Clergerie', 'Eric', 'de la', 'Clergerie', ''],
    ['Gerard de Melo', 'Gerard', 'de', 'Melo', ''],
    ["Antoine d'Andigné", 'Antoine', '', "d'Andigné", ''],
    ['Hubert de La Jonquière', 'Hubert', 'de', 'La Jonquière', ''],
    ['Marianne de Heer Kloots', 'Marianne', 'de', 'Heer Kloots', ''],
    ['Daniel De Freitas', 'Daniel', '', 'De Freitas', ''],
    ['Fernando De la Torre', 'Fernando', '', 'De la Torre', ''],
    ['Luc Van Gool', 'Luc', '', 'Van Gool', ''],
    ['Guy Van den Broeck', 'Guy', '', 'Van den Broeck', ''],
    ['Chien Van Nguyen', 'Chien Van', '', 'Nguyen', ''],
    ['Nicolas Le Roux', 'Nicolas', '', 'Le Roux', ''],
    ['Noura Al Moubayed', 'Noura', '', 'Al Moubayed', ''],
    ['Xue Bin Peng', 'Xue Bin', '', 'Peng', ''],
    ['Blaise Aguera y Arcas', 'Blaise', '', 'Aguera y Arcas', ''],
    ['Gabriel Poesia Reis e Silva', 'Gabriel Poesia', '', 'Reis e Silva', ''],
    ['Hal Daumé III', 'Hal', '', 'Daumé', 'III'],
    ['Marcelo H. Ang Jr.', 'Marcelo H.', '', 'Ang', 'Jr.'],
    ['Tersoo Upaa, Jr', 'Tersoo', '', 'Upaa', 'Jr'],
    ['Yizhe zhang', 'Yizhe', '', 'zhang', ''],
    ['Hong, Sirui', 'Sirui', '', 'Hong', ''],
    ['van den Oord, Aäron', 'Aäron', 'van den', 'Oord', ''],
    ['洪 思睿', '思睿', '', '洪', ''],
    ['Linxi "Jim" Fan', 'Linxi "Jim"', '', 'Fan', ''],
  ])('should read %j as a person', (printed, given, particle, family, suffix) => {
    expect(authorOf(printed)).toEqual({ kind: 'person', given, particle, family, suffix });
  });

  it.each([
    'DeepSeek-AI',
    'OpenAI',
    'Xiangyu',
    '洪思睿',
    'Qwen Team',
    'Team GLM',
    'Kanana LLM Team',
    'LG AI Research',
    'Li Auto Inc',
    'Shanghai AI Lab',
    'The ATLAS Collaboration',
    'o3 contributors',
    'Institute of Computing and Robotics',
    'Google, Inc.',
  ])('should leave %j in one', (name) => {
    expect(authorOf(name)).toEqual({ kind: 'group', name });
  });
});

describe('familyName', () => {
  it('should be what a text calls the author by', () => {
    const names = ['Sirui Hong', 'Aäron van den Oord', 'Hal Daumé III', 'DeepSeek-AI', '洪 思睿'];
    expect(names.map(authorOf).map(familyName)).toEqual(['Hong', 'van den Oord', 'Daumé', 'DeepSeek-AI', '洪']);
  });
});

describe('authorsOf', () => {
  it.each([
    ['and Lei Bai', ['Bai']],
    ['Ann Smith and Bo Jones', ['Smith', 'Jones']],
    ['Institute of Computing and Robotics', ['Institute of Computing and Robotics']],
    ['Juan-Manuel~Pérez-Rúa', ['Pérez-Rúa']],
    ['Peter St\\ütz', ['Stütz']],
    ['Andr\\\'e Gr\\"obner', ['Gröbner']],
    ['  ', []],
  ])('should take %j for %j', (printed, families) => {
    expect(authorsOf([printed]).map(familyName)).toEqual(families);
  });
});
