import { describe, expect, it } from 'vitest';
import { bookIdentifier, doiUrl, modifiedDate, uuidV5 } from '../../src/epub/identifier.ts';
import { handout, record } from '../builders.ts';

describe('uuidV5', () => {
  it('should give the example of RFC 9562, A.4', () => {
    expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('bookIdentifier', () => {
  const [one, two] = [record({ id: 'a', doi: '10.5555/a' }), record({ id: 'b', doi: '10.5555/b' })];

  it('should not depend on the order of records or on their ids', () => {
    const first = bookIdentifier(handout({ records: [one, two] }));
    expect(bookIdentifier(handout({ records: [two, { ...one, id: 'other' }] }))).toBe(first);
  });

  it('should differ for other records', () => {
    expect(bookIdentifier(handout({ records: [one] }))).not.toBe(bookIdentifier(handout({ records: [two] })));
  });
});

describe('doiUrl', () => {
  it('should escape what an address must not hold', () => {
    expect(doiUrl('10.1002/(SICI)1<1::AID#x?y>3.0')).toBe(
      'https://doi.org/10.1002/(SICI)1%3C1::AID%23x%3Fy%3E3.0',
    );
  });
});

describe('modifiedDate', () => {
  it.each([
    ['2025-06-27', '2025-06-27T00:00:00Z'],
    ['2025', '2025-01-01T00:00:00Z'],
    ['2025-06', '2025-06-01T00:00:00Z'],
    ['2025-06-27T10:00:00+08:00', '2025-06-27T02:00:00Z'],
  ])('should make %s %s', (date, expected) => {
    expect(modifiedDate(date)).toBe(expected);
  });
});
