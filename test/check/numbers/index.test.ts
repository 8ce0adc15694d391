import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/check/numbers/index.ts';
import { checkNumberOrder } from '../../../src/check/numbers/order.ts';
import { pair } from '../pair.ts';

const find = (en: string, zh: string): string[] => checkNumbers(pair(en, zh)).map(({ check }) => check);

describe('checkNumbers', () => {
  it('should point at the number in both languages', () => {
    const [found] = checkNumbers(pair('The rate was 97.1%.', '比率为96.7%。'));
    expect(found).toMatchObject({
      check: 'number',
      first: { start: 13, end: 17 },
      second: { start: 3, end: 7 },
    });
  });

  it('should point at the sentence where a number is missing', () => {
    const [found] = checkNumbers(
      pair('We met. We saw 84 women. We left.', '我们见面。我们看到女性。我们离开。'),
    );
    expect(found).toMatchObject({
      check: 'number-missing',
      first: { start: 15, end: 17 },
      second: { start: 5, end: 12 },
    });
  });

  it('should find a changed number among many that occur twice', () => {
    expect(
      find('There were 5 of 20, 7 of 30, 5 of 40 and 7 of 50.', '分别为5/20、7/30、7/40和7/50。'),
    ).toContain('number');
  });

  it('should let translations repeat a subject and leave one out', () => {
    expect(find('Of 126 patients, 31 of the 126 had fever.', '126例患者中，发热31例。')).toEqual([]);
  });

  it('should hold small counts against each other only where they count the same', () => {
    expect(find('Two patients and three groups', '两例患者，共四组')).toEqual(['number']);
    expect(find('Two patients came', '患者分三组')).toEqual([]);
  });

  it('should take converted units for equal', () => {
    expect(find('for 2 weeks, 1.5 g, 35 mm', '14天，1500 mg，3.5 cm')).toEqual([]);
  });

  it('should compare figures alone with languages whose number words it does not know', () => {
    const french = {
      first: { text: 'Twelve of 96 patients', language: 'en' },
      second: { text: 'Douze des 69 patients', language: 'fr' },
    };
    expect(checkNumbers(french).map(({ check }) => check)).toEqual(['number']);
  });
});

describe('checkNumberOrder', () => {
  const order = (en: string, zh: string): number => checkNumberOrder(pair(en, zh)).length;
  it('should find lists of three whose members changed places', () => {
    expect(order('29.1%, 25.5% and 28.8%', '25.5%、29.1%和28.8%')).toBe(1);
    expect(order('29.1%, 25.5% and 28.8%', '29.1%、25.5%和28.8%')).toBe(0);
  });
  it('should leave two figures alone, which languages turn round', () => {
    expect(order('7 of 30', '30例中7例')).toBe(0);
  });
});
