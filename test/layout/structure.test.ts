import { describe, expect, it } from 'vitest';
import {
  documentElement,
  openElement,
  openText,
  tagOf,
  type StructurePosition,
} from '../../src/layout/structure.ts';
import type { StyledElement } from '../../src/style/styled-tree.ts';
import { styled } from './styled.ts';

const open = (...path: readonly StyledElement[]): StructurePosition =>
  path.reduce((position, element) => openElement(position, element), documentElement('en'));

describe('openElement (ISO 32000-1, 14.8.4)', () => {
  it.each([
    ['article', 'Art'],
    ['section', 'Sect'],
    ['aside', 'Note'],
    ['h1', 'H1'],
    ['p', 'P'],
    ['ul', 'L'],
    ['figure', 'Figure'],
    ['figcaption', 'Caption'],
    ['td', 'TD'],
    ['nav', 'Sect'],
  ])('should give %s the role %s', (tag, role) => {
    expect(open(styled(tag, {}, [])).element.role).toBe(role);
  });

  it('should see through elements that mean nothing', () => {
    expect(open(styled('header', {}, [])).element.role).toBe('Document');
    expect(open(styled('div', {}, [])).element.role).toBe('Document');
  });

  it('should give div and span a role only where the language changes', () => {
    expect(open(styled('div', {}, [], { language: 'zh-Hans' })).element).toMatchObject({
      role: 'Div',
      language: 'zh-Hans',
    });
    expect(open(styled('p', {}, []), styled('span', {}, [], { language: 'ja' })).element.role).toBe('Span');
  });

  it('should name the language only where it differs from the parent’s', () => {
    expect(open(styled('p', {}, [])).element.language).toBeUndefined();
    const inner = open(
      styled('section', {}, [], { language: 'ja' }),
      styled('p', {}, [], { language: 'ja' }),
    );
    expect(inner.element.language).toBeUndefined();
  });

  it('should make a table of contents of entries', () => {
    const list = styled('ol', {}, [], { classes: ['toc-list'] });
    expect(open(list).element.role).toBe('TOC');
    expect(open(list, styled('li', {}, [])).element.role).toBe('TOCI');
    expect(open(styled('ol', {}, []), styled('li', {}, [])).element.role).toBe('LI');
  });

  it('should carry what a screen reader needs besides the words', () => {
    const figure = styled('figure', {}, [], { attributes: { 'aria-label': 'A curve' } });
    expect(open(figure).element.alternative).toBe('A curve');
    expect(open(styled('th', {}, [])).element.scope).toBe('Column');
    expect(open(styled('th', {}, [], { attributes: { scope: 'row' } })).element.scope).toBe('Row');
    expect(open(styled('td', {}, [], { attributes: { colspan: '3' } })).element.columnSpan).toBe(3);
    expect(open(styled('ol', {}, [])).element.listNumbering).toBe('Decimal');
  });
});

describe('openText', () => {
  it('should put text into what may hold it, and into a paragraph elsewhere', () => {
    const paragraph = open(styled('p', {}, []));
    expect(openText(paragraph, 'en').element).toBe(paragraph.element);
    expect(openText(open(styled('section', {}, [])), 'en').element.role).toBe('P');
    const entry = open(styled('ol', {}, [], { classes: ['toc-list'] }), styled('li', {}, []));
    expect(openText(entry, 'en').element.role).toBe('Reference');
  });

  it('should keep children in the order in which they were opened', () => {
    const root = documentElement('en');
    openElement(root, styled('h1', {}, []));
    openText(root, 'en');
    expect(root.element.children.map(({ role }) => role)).toEqual(['H1', 'P']);
    expect(tagOf(root)).toEqual({ kind: 'element', element: root.element });
  });
});
