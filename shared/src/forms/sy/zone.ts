import { ZONE_ASPECT_LABELS, ZONE_UNIT_LABELS } from '../../kernel/index.js';
import { choice, count, day, line, optional, organisation, person, rows, text } from '../fields.js';
import { defineForm } from '../form.js';
import { measured } from './options.js';

/** 附件2 附件 (SY-ZR-08; the text calls it 目标任务书, AMB-09). */
export const zoneForm = /* @__PURE__ */ defineForm({
  code: 'SY-F4',
  title: '“共产党员责任区”创建目标责任书',
  sections: [
    { title: '责任区基本情况', fields: [
      line('SY-F4.03', 'name', '责任区名称', { isPublic: true }),
      choice(null, 'unitKind', '创建单位', ZONE_UNIT_LABELS, { clause: 'SY-ZR-07' }),
      text('SY-F4.05', 'situation', '责任区基本情况', { ...optional, maxLength: 2000 }),
      count('SY-F4.06', 'people', '责任区总人数'),
      person('SY-F4.07', 'leader', '责任区负责人', { clause: 'SY-ZR-T1', isPublic: true }),
      person('SY-F4.08', 'contact', '责任区联络人'),
      line('SY-F4.09', 'phone', '联络人联系方式', { maxLength: 40 }),
      count('SY-F4.10', 'members', '党员参与人数', { clause: 'SY-ZR-T1b' }),
      count('SY-F4.11', 'activists', '积极分子参与人数'),
      count(null, 'core', '骨干人数', { clause: 'SY-ZR-T1c' }),
      count(null, 'coreMembers', '骨干中党员人数', { clause: 'SY-ZR-T1c' }),
      day('SY-F4.12', 'startOn', '创建起止时间', { isPublic: true }),
      day(null, 'endOn', '创建截止时间', { isPublic: true }),
      line('SY-F4.13', 'location', '责任区具体位置', { maxLength: 200, clause: 'SY-ZR-T2', isPublic: true }),
      organisation('SY-F4.14', 'recognitionDepartment', '建议牵头认定成果单位', { among: 'department' }),
    ] },
    { title: '争创目标及措施', fields: [
      rows('SY-F4.15', 'goals', '争创目标及措施', '目标', [
        choice(null, 'aspect', '方面', ZONE_ASPECT_LABELS, { clause: 'SY-ZR-02' }), line(null, 'name', '目标', { maxLength: 200, isPublic: true }), line(null, 'measure', '措施', { maxLength: 500 }), ...measured, day(null, 'dueOn', '完成时限', optional),
      ], { clause: 'SY-ZR-T3', maxRows: 20, hint: '一般 8 到 10 项，其中可量化的不少于 4 项，六个方面都要有' }),
    ] },
  ],
});
