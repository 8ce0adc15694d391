import { describe, expect, it } from 'vitest';
import { CHECKS, checkHandout, parseGlossary, type CheckOptions } from '../../src/check/index.ts';
import type { BilingualRecord, Handout } from '../../src/content/handout.ts';
import { loadRecordFile } from '../../src/content/record-file.ts';
import { handout } from '../builders.ts';

/** Records with a fault that one text alone does not show, by the name of the check. */
const faulty: Readonly<Record<string, readonly string[]>> = {
  'section-label': [
    'abstract:\n  - label: { en: METHODS, zh-Hans: 结果 }\n    text: { en: We saw., zh-Hans: 观察。 }\n',
  ],
  'abbreviation-unused': [
    `abstract:\n  - text:\n      en: Bone density (BMD) matters. ${'Patients of the ward were seen again and again. '.repeat(20)}\n      zh-Hans: 骨密度（BMD）重要。${'病房患者反复接受检查，BMD随后下降。'.repeat(20)}\n`,
  ],
  affiliation: [
    'author:\n  - { family: Li, given: M, affiliations: [1] }\n  - { family: Wu, given: N }\naffiliation: [A ward]\n',
  ],
  'native-name': [
    'author:\n  - { family: Li, given: M, native: { text: 李明, language: zh-Hans } }\n  - { family: Wu, given: N, native: { text: 吴宁, language: zh-Hans } }\n  - { family: He, given: O }\n',
  ],
  'paragraph-count': [
    'abstract:\n  - text: { en: [Pain fell., Sleep improved.], zh-Hans: [疼痛减轻，睡眠改善。] }\n',
  ],
  'keyword-count': ['keyword: { en: [pain, sleep], zh-Hans: [疼痛] }\n'],
  term: ['abstract:\n  - text: { en: Pain fell., zh-Hans: 痛楚减轻。 }\n'],
  'term-consistency': [
    'keyword: { en: [pain], zh-Hans: [疼痛] }\n',
    'keyword: { en: [pain], zh-Hans: [痛楚] }\n',
  ],
};

function recordsOf(check: string): readonly string[] {
  const own = faulty[check];
  if (own !== undefined) return own;
  const wrong = CHECKS[check]?.wrong;
  if (wrong === undefined) throw new Error(`no record shows the check ${check}`);
  const text = `en: ${JSON.stringify(wrong.en)}, zh-Hans: ${JSON.stringify(wrong.zh)}`;
  return [`abstract:\n  - text: { ${text} }\n`];
}

function load(text: string, index: number): BilingualRecord {
  const loaded = loadRecordFile({ path: `content/records/r${String(index)}.yaml`, text });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.record;
}

const glossary = parseGlossary({
  path: 'content/glossary.yaml',
  text: 'terms:\n  - allowed: { en: pain, zh-Hans: 疼痛 }\n    forbidden: { zh-Hans: 痛楚 }\n',
});
const options: CheckOptions = glossary.ok ? { glossary: glossary.value } : {};

function find(check: string, head: string, checks: Handout['checks'] = {}): readonly string[] {
  const records = recordsOf(check).map((text, index) => load(head + text, index));
  return checkHandout(handout({ records, checks }), options)
    .map(({ code }) => code)
    .filter((code) => code === check);
}

describe.each(Object.keys(CHECKS))('the check %s', (check) => {
  it('should speak where nothing silences it', () => {
    expect(find(check, '')).not.toEqual([]);
  });
  it('should be silenced by `checks:` of the handout', () => {
    expect(find(check, '', { [check]: 'off' })).toEqual([]);
  });
  it('should be silenced by a comment with a reason in the record', () => {
    expect(find(check, `# duiye-ignore ${check}: as the journal has it\n`)).toEqual([]);
    expect(find(check, `# duiye-ignore ${check}\n`)).not.toEqual([]);
  });
});
