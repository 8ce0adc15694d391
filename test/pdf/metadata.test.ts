import { describe, expect, it } from 'vitest';
import { documentInformation, isoInstant, normalizeMetadata } from '../../src/pdf/metadata.ts';
import { metadata } from './sample.ts';

const dateOf = (date: string): string => isoInstant(documentInformation({ ...metadata, date }).date);

describe('documentInformation', () => {
  it('should take a date without a time as midnight in UTC', () => {
    expect(dateOf('2025-06-27')).toBe('2025-06-27T00:00:00Z');
  });

  it('should take a time without a zone as UTC, and keep zones apart', () => {
    expect(dateOf('2025-06-27T10:30:00')).toBe('2025-06-27T10:30:00Z');
    expect(dateOf('2025-06-27T10:30:00+08:00')).toBe('2025-06-27T02:30:00Z');
  });

  it('should refuse what is no date', () => {
    expect(() => dateOf('last summer')).toThrow('not an ISO 8601 date');
  });

  it('should join lists into one string', () => {
    expect(documentInformation(metadata).author).toBe("Ningdao Li; Zhen O'Neill & Sons");
  });
});

describe('normalizeMetadata', () => {
  it('should leave out what XML cannot hold and make white space one space', () => {
    const titles = [{ language: 'en', text: ' a\u0001\n\tb\ud800\uffff ' }];
    expect(normalizeMetadata({ ...metadata, titles }).titles[0]?.text).toBe('a b');
  });
});
