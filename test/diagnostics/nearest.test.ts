import { describe, expect, it } from 'vitest';
import { nearest, suggest } from '../../src/diagnostics/nearest.ts';

const keys = ['title', 'DOI', 'container-title', 'issued', 'issue', 'page'];

describe('nearest', () => {
  it.each([
    ['titel', 'title'],
    ['doi', 'DOI'],
    ['container_title', 'container-title'],
    ['conatiner-titel', 'container-title'],
    ['isued', 'issued'],
    ['xyzzy', undefined],
    ['ab', undefined],
  ])('should find what %s means', (name, expected) => {
    expect(nearest(name, keys)).toBe(expected);
  });
});

describe('suggest', () => {
  it('should name what there is where nothing is near', () => {
    expect(suggest('xyzzy', ['a', 'b'], 'values')).toBe('values: `a`, `b`');
    expect(suggest('xyzzy', [])).toBeUndefined();
  });
});
