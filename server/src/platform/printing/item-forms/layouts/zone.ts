import { caption, closingBoxes, computed, field, filingBoxes, longValue, nothing, row, tallRow, twoOpinions, value, type FormLayout } from '../layout.js';

/** 附件2 附件, 创建目标责任书; the form has no sheet for the year's end (AMB-23), so its opinions go on the supplement. */
export const zoneLayout: FormLayout = {
  dayCaption: '填报时间',
  nodes: [
    row(caption(3, '责任区名称'), value(9, field('name'))),
    row(caption(3, '申报党组织'), value(9, computed('organisation'))),
    tallRow(12, longValue(12, field('situation'), '责任区基本情况')),
    row(caption(3, '责任区总人数'), value(3, field('people')), caption(3, '责任区负责人'), value(3, field('leader'))),
    row(caption(3, '责任区联络人'), value(3, field('contact')), caption(3, '联络人联系方式'), value(3, field('phone'))),
    row(caption(3, '党员参与人数'), value(3, field('members')), caption(3, '积极分子参与人数'), value(3, field('activists'))),
    row(caption(3, '创建起止时间'), value(9, (reading) => [reading.field('startOn'), reading.field('endOn')].filter((day) => day !== '').join(' 至 '))),
    row(caption(3, '责任区具体位置'), value(9, field('location'))),
    row(caption(3, '建议牵头认定\n成果单位'), value(9, field('recognitionDepartment'))),
    tallRow(72, caption(3, '争创目标\n及措施'), longValue(9, field('goals'))),
    twoOpinions('unit', 'office'),
  ],
  closing: nothing,
  boxes: [...filingBoxes, ...closingBoxes],
};
