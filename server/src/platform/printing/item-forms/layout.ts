import type { OpinionBox } from '@liangpai/shared/items';
import type { FormReading } from './form-reading.js';

/*
 * How a form stands on paper: rows of cells on a grid of twelfths, in the order of the annex. One description serves PDF and Word.
 */

/** Words of the printed form. */
export interface CaptionCell { readonly kind: 'caption'; readonly width: number; readonly text: string; readonly isVertical: boolean }
/** What somebody filled in; `lead` is a caption printed inside the cell. */
export interface ValueCell { readonly kind: 'value'; readonly width: number; readonly lead: string; readonly align: 'left' | 'center'; readonly read: (reading: FormReading) => string }
/** An opinion with a place for signature, seal and day; `sign` is the caption of that place. */
export interface OpinionCell { readonly kind: 'opinion'; readonly width: number; readonly lead: string; readonly box: OpinionBox; readonly sign: string }
/** The record of a quarter with the signature of whoever is responsible. */
export interface ProgressCell { readonly kind: 'progress'; readonly width: number; readonly quarter: 1 | 2 | 3 | 4; readonly sign: string }
export type LayoutCell = CaptionCell | ValueCell | OpinionCell | ProgressCell;

/** `minHeight` in millimetres. */
export interface LayoutRow { readonly kind: 'row'; readonly minHeight: number; readonly cells: readonly LayoutCell[] }
/** A caption merged over several rows. */
export interface LayoutGroup { readonly kind: 'group'; readonly width: number; readonly caption: string; readonly isVertical: boolean; readonly nodes: readonly LayoutNode[] }
/** Rows whose number depends on what is filled in. */
export interface LayoutRows { readonly kind: 'rows'; readonly of: (reading: FormReading) => readonly LayoutRow[] }
export type LayoutNode = LayoutRow | LayoutGroup | LayoutRows;

export interface FormLayout {
  /** The line above the table: 填报党组织 and the caption of its day; null where the annex prints none. */
  readonly dayCaption: '填报日期' | '填报时间' | null;
  readonly nodes: readonly LayoutNode[];
  /** Lines below the table. */
  readonly closing: (reading: FormReading) => readonly string[];
  /** Opinion boxes that belong to the form; those without a cell go on the supplement, as do fields without one. */
  readonly boxes: readonly OpinionBox[];
}

type Read = (reading: FormReading) => string;
const line = 11;
export const row = (...cells: LayoutCell[]): LayoutRow => ({ kind: 'row', minHeight: line, cells });
/** For a form with so many rows that its page is only just enough. */
export const compactRow = (...cells: LayoutCell[]): LayoutRow => ({ kind: 'row', minHeight: 8.5, cells });
export const tallRow = (minHeight: number, ...cells: LayoutCell[]): LayoutRow => ({ kind: 'row', minHeight, cells });
export const group = (width: number, caption: string, ...nodes: LayoutNode[]): LayoutGroup => ({ kind: 'group', width, caption, isVertical: false, nodes });
export const verticalGroup = (width: number, caption: string, ...nodes: LayoutNode[]): LayoutGroup => ({ kind: 'group', width, caption, isVertical: true, nodes });
export const caption = (width: number, text: string): CaptionCell => ({ kind: 'caption', width, text, isVertical: false });
export const verticalCaption = (width: number, text: string): CaptionCell => ({ kind: 'caption', width, text, isVertical: true });
export const value = (width: number, read: Read): ValueCell => ({ kind: 'value', width, lead: '', align: 'center', read });
export const longValue = (width: number, read: Read, lead = ''): ValueCell => ({ kind: 'value', width, lead, align: 'left', read });
export const opinion = (width: number, box: OpinionBox, sign: string, lead = ''): OpinionCell => ({ kind: 'opinion', width, box, sign, lead });
export const progress = (width: number, quarter: 1 | 2 | 3 | 4, sign: string): ProgressCell => ({ kind: 'progress', width, quarter, sign });

export const field = (key: string): Read => (reading) => reading.field(key);
export const filing = (key: string): Read => (reading) => reading.filing(key);
export const computed = (key: Parameters<FormReading['computed']>[0]): Read => (reading) => reading.computed(key);
/** The figure, or room for one, before its printed unit. */
export const inUnit = (read: Read, unit: string): Read => (reading) => `${read(reading) || '　　　　'} ${unit}`;
/** `（ 3 ）个`, as the annex prints it. */
export const inBrackets = (read: Read, unit: string): Read => (reading) => `（ ${read(reading) || '　　'} ）${unit}`;
/** An answer with what was written to it. */
export const answered = (answer: Read, explanation: Read): Read => (reading) => [answer(reading), explanation(reading)].filter((text) => text !== '').join('\n');

/** The row that closes most forms. */
export const twoOpinions = (unit: OpinionBox, office: OpinionBox, minHeight = 52): LayoutRow =>
  tallRow(minHeight, opinion(6, unit, '签字（盖章）：', '直属单位党组织意见'), opinion(6, office, '签字（盖章）：', '党群人力资源部审核意见'));

export const filingBoxes: readonly OpinionBox[] = ['unit', 'committee', 'office', 'leaders'];
export const closingBoxes: readonly OpinionBox[] = ['filer-closing', 'administration', 'unit-closing', 'recognition', 'office-closing'];
export const nothing = (): readonly string[] => [];
