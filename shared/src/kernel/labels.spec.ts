import { auditActionLabel, auditSubjectLabel } from './audit-labels.js';
import { FUNCTIONAL_ZONE_UNITS, ZONE_UNIT_LABELS } from './carriers.js';
import { branchKindLabels, organisationKindLabels, personKindLabels, roleLabels } from './labels.js';
import { isPartyMember, personKinds, roles } from './roles.js';

describe('what the operation log says', () => {
  test.each([
    ['role.grant', '授予职责'], ['month-summary.score', '月度总结评分'], ['plaque.withdraw', '亮牌撤下'], ['rota.open', 'rota开启'], ['plaque.paint', 'plaque.paint'], ['plaque', 'plaque'], ['', ''],
  ])('%s is %s', (action, label) => {
    expect(auditActionLabel(action)).toBe(label);
  });

  test.each([['person', '人员'], ['proposal', '表彰约谈建议'], ['rota', 'rota']])('%s is %s', (subject, label) => {
    expect(auditSubjectLabel(subject)).toBe(label);
  });
});

describe('people, roles and organisations', () => {
  test('full and probationary members are Party members, others are not (AMB-72)', () => {
    expect(personKinds.filter(isPartyMember)).toEqual(['full-member', 'probationary-member']);
  });

  test('every role and every kind of person has its own Chinese', () => {
    expect(Object.keys(roleLabels)).toEqual([...roles]);
    expect(Object.keys(personKindLabels)).toEqual([...personKinds]);
    for (const labels of [roleLabels, personKindLabels, organisationKindLabels, branchKindLabels]) {
      const words = Object.values<string>(labels);
      expect(new Set(words).size).toBe(words.length);
      expect(words.every((word) => /^\p{Script=Han}+$/u.test(word))).toBe(true);
    }
  });

  test('SY-ZR-07 two units are for functional departments', () => {
    expect(FUNCTIONAL_ZONE_UNITS.map((unit) => ZONE_UNIT_LABELS[unit])).toEqual(['整个部门', '窗口服务业务部室']);
  });
});
