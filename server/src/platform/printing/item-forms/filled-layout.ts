import { syForms } from '@liangpai/shared/forms';
import type { OpinionBox } from '@liangpai/shared/items';
import { FormReading } from './form-reading.js';
import type { FormLayout, LayoutCell, LayoutNode } from './layout.js';
import { itemFormLayouts } from './layouts/index.js';
import type { PrintableItemForm, PrintableOpinion, PrintableProgress, SignatureStrokes } from './printable.js';
import { dayInChinese } from './written-fields.js';

/** The place at the foot of a cell where somebody signs. */
export interface SigningPlace {
  readonly caption: string;
  readonly name: string;
  readonly strokes: SignatureStrokes | null;
  readonly day: string;
}
/** A cell with its words, ready to be set; width in twelfths. */
export interface FilledCell {
  readonly width: number;
  readonly text: string;
  readonly isCaption: boolean;
  readonly align: 'left' | 'center';
  readonly signing: SigningPlace | null;
}
/** `minHeight` in millimetres. */
export interface FilledRow { readonly kind: 'row'; readonly minHeight: number; readonly cells: readonly FilledCell[] }
export interface FilledGroup { readonly kind: 'group'; readonly width: number; readonly caption: string; readonly nodes: readonly FilledNode[] }
export type FilledNode = FilledRow | FilledGroup;

/** A form with everything that goes on paper, in order. */
export interface FilledForm {
  readonly title: string;
  /** Left and right of the line above the table; null where there is none. */
  readonly header: { readonly organisation: string; readonly day: string } | null;
  readonly nodes: readonly FilledNode[];
  readonly closing: readonly string[];
  /** What the annex has no place for; null when there is nothing. */
  readonly supplement: { readonly title: string; readonly nodes: readonly FilledNode[] } | null;
  readonly reference: string;
}

const openDay = '　　　年　　月　　日';
const openName = '　　　　　　　';
const boxLabels: Readonly<Partial<Record<OpinionBox, string>>> = {
  unit: '直属单位党组织意见', committee: '直属单位党委会研究', office: '党群人力资源部审核意见', leaders: '主要领导研究意见', 'filer-closing': '立项党组织意见', administration: '立项单位主管行政部门意见',
  'unit-closing': '基层党组织意见', recognition: '成果认定主导部门意见', 'office-closing': '党群人力资源部意见',
};

const vertical = (text: string): string => Array.from(text).join('\n');

/** Puts what is filled in into the form's layout. @throws Error for a layout that names a field the form does not have */
export function fillLayout(form: PrintableItemForm): FilledForm {
  const layout = itemFormLayouts[form.code];
  const reading = new FormReading(form);
  const { title } = syForms[form.code];
  const nodes = fillNodes(layout.nodes, reading, form);
  const closing = layout.closing(reading);
  return {
    title,
    header: layout.dayCaption === null ? null : { organisation: `填报党组织：${reading.computed('organisation')}`, day: `${layout.dayCaption}：${dayInChinese(reading.computed('filedOn')) || openDay}` },
    nodes, closing, supplement: supplementOf(title, layout, reading, form), reference: form.reference,
  };
}

function fillNodes(nodes: readonly LayoutNode[], reading: FormReading, form: PrintableItemForm): readonly FilledNode[] {
  return nodes.flatMap((node): readonly FilledNode[] => {
    if (node.kind === 'rows') return fillNodes(node.of(reading), reading, form);
    if (node.kind === 'row') return [{ kind: 'row', minHeight: node.minHeight, cells: node.cells.map((cell) => fillCell(cell, reading, form)) }];
    return [{ kind: 'group', width: node.width, caption: node.isVertical ? vertical(node.caption) : node.caption, nodes: fillNodes(node.nodes, reading, form) }];
  });
}

function fillCell(cell: LayoutCell, reading: FormReading, form: PrintableItemForm): FilledCell {
  const { width } = cell;
  switch (cell.kind) {
    case 'caption':
      return { width, text: cell.isVertical ? vertical(cell.text) : cell.text, isCaption: true, align: 'center', signing: null };
    case 'value':
      return { width, text: joined(cell.lead, cell.read(reading)), isCaption: false, align: cell.align, signing: null };
    case 'opinion': {
      const given = form.opinions[cell.box];
      return { width, text: joined(cell.lead, given ? opinionText(given) : ''), isCaption: false, align: 'left', signing: signingOf(cell.sign, given?.by, given?.on, given?.signature) };
    }
    case 'progress': {
      const records = reading.progressOf(cell.quarter);
      const last = records.at(-1);
      return { width, text: progressText(records), isCaption: false, align: 'left', signing: signingOf(cell.sign, last?.signedBy, last?.signedOn, last?.signature) };
    }
  }
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function opinionText({ decision, text }: PrintableOpinion): string {
  return joined(text.trim() === '' || text.includes(decision) ? '' : decision, text.trim() || decision);
}

/** A project that runs over two years has two records for a quarter; each is headed by its year then. */
function progressText(records: readonly PrintableProgress[]): string {
  if (records.length < 2) return records[0]?.text ?? '';
  return records.map((one) => `${one.year}年：${one.text}${one.signedBy ? `（${one.signedBy}，${dayInChinese(one.signedOn ?? '')}）` : ''}`).join('\n');
}

function signingOf(caption: string, by: string | undefined, on: string | null | undefined, strokes: SignatureStrokes | null | undefined): SigningPlace {
  return { caption, name: by ?? '', strokes: strokes ?? null, day: dayInChinese(on ?? '') || openDay };
}

/** The words of a signing place, line by line; where it was signed by hand, room is left before the name and above. */
export function signingLines({ caption, name, strokes, day }: SigningPlace): readonly string[] {
  const room = strokes ? openName : '';
  const words = `${caption}${room}${name === '' && room === '' ? openName : name}`;
  if (strokes) return ['', words, day];
  return caption === '' && name === '' ? [day] : [words, day];
}

function supplementOf(title: string, layout: FormLayout, reading: FormReading, form: PrintableItemForm): FilledForm['supplement'] {
  const printed = new Set(boxesIn(layout.nodes));
  const score = reading.computed('satisfaction');
  const fields = [...reading.unasked(), ...(score === '' ? [] : [{ caption: '满意度测评成绩', text: score }])];
  const plain = fields.map(({ caption, text }): FilledRow => ({ kind: 'row', minHeight: 9, cells: [captionCell(caption), { width: 9, text, isCaption: false, align: 'left', signing: null }] }));
  const opinions = layout.boxes.flatMap((box): readonly FilledRow[] => {
    const given = form.opinions[box];
    if (!given || printed.has(box)) return [];
    return [{ kind: 'row', minHeight: 24, cells: [captionCell(boxLabels[box] ?? ''), { width: 9, text: opinionText(given), isCaption: false, align: 'left', signing: signingOf('签字：', given.by, given.on, given.signature) }] }];
  });
  return plain.length + opinions.length === 0 ? null : { title: `${title}　补充内容`, nodes: [...plain, ...opinions] };
}

const captionCell = (text: string): FilledCell => ({ width: 3, text, isCaption: true, align: 'center', signing: null });

function boxesIn(nodes: readonly LayoutNode[]): readonly OpinionBox[] {
  return nodes.flatMap((node): readonly OpinionBox[] => {
    if (node.kind === 'group') return boxesIn(node.nodes);
    return node.kind === 'row' ? node.cells.flatMap((cell) => (cell.kind === 'opinion' ? [cell.box] : [])) : [];
  });
}
