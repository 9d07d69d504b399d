/** An author's name in the parts that citations put in an order of their own. */
export type Author = Person | Group;

export interface Person {
  kind: 'person';
  given: string;
  /** The small words before the family name, `van den`; empty for most people. */
  particle: string;
  family: string;
  /** `Jr.`, `III`. */
  suffix: string;
}

/** An organisation or a team; a person with one name, too, has nothing to put in another order. */
export interface Group {
  kind: 'group';
  name: string;
}

/** Words that no person's name has. */
const GROUP =
  /\b(?:AI|Alliance|Association|Authors?|Cent(?:er|re)|Collaboration|College|Community|Company|Consortium|Contributors|Corp(?:oration)?|DeepMind|Department|Foundation|Google|Group|Inc|Initiative|Institute|Intelligence|Labs?|Laborator(?:y|ies)|Limited|LLC|Ltd|Microsoft|Network|NVIDIA|OpenAI|Project|Research|Robotics|School|Society|Teams?|Technolog(?:y|ies)|University|contributors|members|team)\b|^The\s|\d/;

/** Small words that belong to the family name behind them, in lower case. */
const PARTICLE =
  /^(?:af|al|av|bin|binti?|da|dal|dalla|das|de|del|dela|della|dem|den|der|des|di|do|dos|du|el|ibn|la|las|le|les|lo|los|op|ten?|ter|van|vom|von|zu|zum|zur|[dl]['’].*)$/;
/** Those that some families write with a capital; `Bin`, `Do` and `Ten` are given names as often. */
const CAPITAL_PARTICLE = /^(?:Al|Ben|Da|Das|De|Dela|Del|Della|Di|Dos|Du|El|Ibn|Le|Mac|St\.?|Van|Von)$/;
/** In Vietnam `Van` stands in the middle of a name, before one of few family names. */
const VIETNAMESE =
  /^(?:Bui|Cao|Dang|Dinh|Do|Duong|Ho|Hoang|Huynh|Le|Luong|Ngo|Nguyen|Pham|Phan|Tran|Trinh|Truong|Vo|Vu)$/;
/** `Aguera y Arcas`: two family names. */
const CONJUNCTION = /^[yie]$/;

const SUFFIX = /,?\s+((?:Jr|Sr)\b\.?|II|III|IV)$/;
const EAST_ASIAN = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\s]+$/u;

/** Takes a name as papers print it, given name first; `Hong, Sirui` and `洪 思睿` begin with the family name. */
export function authorOf(printed: string): Author {
  const name = printed.replace(/\s+/g, ' ').trim();
  const suffix = SUFFIX.exec(name)?.[1] ?? '';
  const words = (suffix ? name.replace(SUFFIX, '') : name).split(' ');
  if (words.length === 1 || GROUP.test(name)) return { kind: 'group', name };
  if (EAST_ASIAN.test(name)) return { kind: 'person', given: words.slice(1).join(' '), ...split(words, 0, 1), suffix };

  const comma = words.findIndex((word) => word.endsWith(','));
  if (comma >= 0) {
    const family = words.slice(0, comma + 1).map((word) => word.replace(/,$/, ''));
    return { kind: 'person', given: words.slice(comma + 1).join(' '), ...split(family, 0), suffix };
  }
  const start = familyStart(words);
  return { kind: 'person', given: words.slice(0, start).join(' '), ...split(words, start), suffix };
}

/** The family name as a text calls the author by it: `van den Oord`, `DeepSeek-AI`. */
export function familyName(author: Author): string {
  if (author.kind === 'group') return author.name;
  return author.particle ? `${author.particle} ${author.family}` : author.family;
}

/** Which word the family name begins with. The first is a given name, whatever it looks like. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const begins = (word: string, i: number) =>
    i > 0 &&
    i < last &&
    (PARTICLE.test(word) || (CAPITAL_PARTICLE.test(word) && !(word === 'Van' && VIETNAMESE.test(words[i + 1] ?? ''))));
  const particle = words.findIndex(begins);
  if (particle > 0) return particle;
  return last > 2 && CONJUNCTION.test(words[last - 1] ?? '') ? last - 2 : last;
}

/** Particles in lower case go first, `de la` in `de la Cruz`; one with a capital is part of the name, `De Freitas`. */
function split(words: readonly string[], start: number, end = words.length) {
  const name = words.slice(start, end);
  const named = name.findIndex((word, i) => i === name.length - 1 || !PARTICLE.test(word));
  return { particle: name.slice(0, named).join(' '), family: name.slice(named).join(' ') };
}
