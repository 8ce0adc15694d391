import { describe, expect, it } from 'vitest';
import { placesOf, templatesWith } from './template-files.ts';

describe('checkMarkup', () => {
  it('should tell a tag that is not closed where it is opened', () => {
    const { diagnostics } = templatesWith({ eyebrow: '<div>\n  <p>{{journal}}\n</div>' });
    expect(placesOf(diagnostics)).toContain('template-markup templates/eyebrow.hbs:2:3');
  });

  it('should tell an element of HTML that XHTML closes', () => {
    expect(templatesWith({ eyebrow: '<p>a<br>b</p>' }).ok).toBe(false);
    expect(templatesWith({ eyebrow: '<p>a<br/>b</p>' }).ok).toBe(true);
  });

  it('should let braces stand anywhere in a tag', () => {
    const eyebrow =
      '<p class="a{{#if journal}} b{{else}} c{{/if}}"{{#if journal}} id="{{id}}"{{/if}}>{{!-- <b> --}}x</p>';
    expect(templatesWith({ eyebrow })).toMatchObject({ ok: true });
  });

  it('should not let a tag open in one block and close in another', () => {
    expect(templatesWith({ eyebrow: '{{#if journal}}<p>{{/if}}x' }).diagnostics[0]).toMatchObject({
      code: 'template-markup',
      place: { line: 1, column: 16 },
    });
  });

  it('should tell an attribute without quotes', () => {
    expect(templatesWith({ eyebrow: '<p\nclass=a>x</p>' }).diagnostics[0]?.place?.line).toBe(2);
  });
});
