import { describe, expect, it } from 'vitest';
import { canonicalArxivId } from '@/lib/links';

describe('canonicalArxivId', () => {
  it.each([
    // The new form: four digits until 2014, five from 2015 on.
    ['0704.0001', '0704.0001', null],
    ['1412.9999v3', '1412.9999', 3],
    ['1501.00001', '1501.00001', null],
    ['2308.00352v6', '2308.00352', 6],
    ['2312.99999V12', '2312.99999', 12],
    // The old form, with and without a subject class.
    ['hep-th/9108001', 'hep-th/9108001', null],
    ['math/0703999v2', 'math/0703999', 2],
    ['math.GT/0309136v2', 'math/0309136', 2],
    ['cond-mat.mes-hall/0101001', 'cond-mat/0101001', null],
    ['HEP-TH/9901001', 'hep-th/9901001', null],
    ['cmp-lg/9404001', 'cmp-lg/9404001', null],
    // What arXiv forgives.
    ['2301.1234', '2301.01234', null],
    ['cs.LG/2301.00001', '2301.00001', null],
    ['hep-th/1501.00001v1', '1501.00001', 1],
    ['arXiv:2301.00001', '2301.00001', null],
    ['ARXIV: math/0309136', 'math/0309136', null],
    ['  2301.00001v2\n', '2301.00001', 2],
  ])('reads %j', (text, id, version) => {
    expect(canonicalArxivId(text)).toEqual({ id, version });
  });

  it.each([
    ['month 13', '2313.00001'],
    ['month 00', '2300.00001'],
    ['month 13, old', 'hep-th/9913001'],
    ['number 0', '2301.00000'],
    ['number 0, four digits', '0704.0000'],
    ['number 0, old', 'hep-th/9901000'],
    ['three digits', '0707.123'],
    ['six digits', '2301.000001'],
    ['five digits before 2015', '1412.12345'],
    ['five digits before 2015, padded', '1301.00001'],
    ['the new form before April 2007', '0703.0001'],
    ['the old form after March 2007', 'math/0704001'],
    ['the old form before July 1991', 'hep-th/9106001'],
    ['six digits, old', 'hep-th/990100'],
    ['eight digits, old', 'hep-th/99010010'],
    ['no archive', '9901001'],
    ['an unknown archive', 'maths/0309136'],
    ['a class of three letters', 'math.ABC/0309136'],
    ['version 0', '2301.00001v0'],
    ['an empty version', '2301.00001v'],
    ['a version with letters', '2301.00001v2a'],
    ['two ids grown together', '0705.35950705.3595'],
    ['more behind it', '2301.00001.pdf'],
    ['more in front of it', 'see 2301.00001'],
    ['digits of another script', '２３０１.00001'],
    ['nothing', ''],
    ['an archive alone', 'hep-th'],
  ])('refuses %s', (_, text) => {
    expect(canonicalArxivId(text)).toBeNull();
  });
});
