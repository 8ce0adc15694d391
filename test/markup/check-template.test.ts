import { describe, expect, it } from 'vitest';
import { placesOf, templatesWith } from './template-files.ts';

const complaints = (changes: Readonly<Record<string, string>>) => {
  const { diagnostics } = templatesWith(changes);
  return diagnostics.map(({ message, hint }) => ({ message, hint }));
};

describe('checkTemplate', () => {
  it('should find nothing to say about the built-in templates', () => {
    expect(templatesWith({})).toMatchObject({ ok: true, diagnostics: [] });
  });

  it('should tell an unknown variable with its place and the nearest name', () => {
    const { diagnostics } = templatesWith({ eyebrow: '<p>\n  {{jornal}}\n</p>' });
    expect(placesOf(diagnostics)).toEqual(['unknown-variable templates/eyebrow.hbs:2:5']);
    expect(diagnostics[0]).toMatchObject({
      message: 'no variable is called `jornal` here',
      hint: 'did you mean `journal`?',
      place: { excerpt: '  {{jornal}}' },
    });
  });

  it('should tell an unknown variable that only asks a question', () => {
    expect(placesOf(templatesWith({ eyebrow: '<p>{{#if jurnal}}x{{/if}}</p>' }).diagnostics)).toEqual([
      'unknown-variable templates/eyebrow.hbs:1:10',
    ]);
  });

  it('should follow variables into each, with, else and partials', () => {
    const eyebrow =
      '{{#each titles}}{{txt}}{{../journal}}{{@index}}{{@place}}{{else}}{{nothing}}{{/each}}{{#with doi}}{{href}}{{hrefs}}{{/with}}{{> bit}}';
    const { diagnostics } = templatesWith({ eyebrow, bit: '{{journals}}' });
    expect(diagnostics.map(({ message }) => message.match(/`(.*)`/)?.[1])).toEqual(
      expect.arrayContaining(['txt', '@place', 'nothing', 'hrefs', 'journals']),
    );
    expect(diagnostics).toHaveLength(5);
  });

  it('should not look above the context of a partial', () => {
    expect(placesOf(templatesWith({ eyebrow: '{{../language}}' }).diagnostics)).toEqual([
      'unknown-variable templates/eyebrow.hbs:1:3',
    ]);
  });

  it('should tell an unknown helper', () => {
    expect(complaints({ eyebrow: '<p>{{uppercase journal}}{{#eech titles}}{{/eech}}</p>' })).toEqual([
      { message: 'no helper is called `uppercase`', hint: expect.any(String) as string },
      { message: 'no helper is called `eech`', hint: 'did you mean `each`?' },
    ]);
  });

  it('should tell an unknown partial', () => {
    const { diagnostics } = templatesWith({ record: '<article>\n{{> titels}}</article>' });
    expect(placesOf(diagnostics)).toEqual(['unknown-partial templates/record.hbs:2:1']);
    expect(diagnostics[0]?.hint).toBe('did you mean `titles`?');
  });

  it('should tell a list that is printed and a text that is gone through', () => {
    const { diagnostics } = templatesWith({
      eyebrow: '{{titles}}{{#each journal}}{{/each}}{{#with titles}}{{/with}}',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-text', 'not-a-list', 'not-a-group']);
  });

  it('should refuse output without escaping', () => {
    expect(placesOf(templatesWith({ eyebrow: '{{{journal}}}{{&journal}}' }).diagnostics)).toEqual([
      'unescaped-output templates/eyebrow.hbs:1:1',
      'unescaped-output templates/eyebrow.hbs:1:14',
    ]);
  });

  it('should refuse prototype members as variables', () => {
    expect(
      placesOf(templatesWith({ eyebrow: '{{constructor}}{{journal.toHTML}}' }).diagnostics),
    ).toHaveLength(2);
  });

  it('should refuse decorators and partial blocks', () => {
    expect(templatesWith({ eyebrow: '{{#> titles}}{{/titles}}' }).diagnostics[0]?.code).toBe(
      'unsupported-template-feature',
    );
  });

  it('should end where partials call each other', () => {
    expect(templatesWith({ eyebrow: '{{> bit}}', bit: '{{#if ebook}}{{> eyebrow}}{{/if}}' }).ok).toBe(true);
  });

  it('should tell everything at once', () => {
    const { diagnostics } = templatesWith({
      eyebrow: '{{a}}',
      titles: '{{b}}',
      record: '{{> eyebrow}}{{> titles}}{{> no}}',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'unknown-variable',
      'unknown-variable',
      'unknown-partial',
    ]);
  });
});
