import * as z from 'zod/mini';
import { endpoint, fileResponse } from './endpoint.js';
import { byId, id } from './fields.js';
import { formCode } from './item-forms.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const formOfItem = z.object({ id, form: formCode });
const formAlone = z.object({ form: formCode });
const clauses = ['SY-GC-05', 'SY-GC-12', 'SY-GC-14', 'SY-ZR-08', 'SY-XF-03', 'SY-CN-03', 'SY-TJ-02'];

export const printItemForm = endpoint({
  id: 'item-documents.print', method: 'GET', path: '/api/items/:id/forms/:form/pdf', summary: '打印一张表（PDF，版式同附件）', access: 'signed-in', params: formOfItem, response: fileResponse, produces: 'application/pdf',
  refusals: ['ITEM.NOT_FOUND', 'ITEM.FORM_UNKNOWN'], clauses,
});
export const writeItemForm = endpoint({
  id: 'item-documents.write', method: 'GET', path: '/api/items/:id/forms/:form/docx', summary: '下载一张表（Word，版式同附件）', access: 'signed-in', params: formOfItem, response: fileResponse, produces: docx,
  refusals: ['ITEM.NOT_FOUND', 'ITEM.FORM_UNKNOWN'], clauses,
});
export const printBlankItemForm = endpoint({
  id: 'item-documents.print-blank', method: 'GET', path: '/api/item-forms/:form/blank/pdf', summary: '打印空白表（PDF）', access: 'signed-in', params: formAlone, response: fileResponse, produces: 'application/pdf', refusals: [],
});
export const writeBlankItemForm = endpoint({
  id: 'item-documents.write-blank', method: 'GET', path: '/api/item-forms/:form/blank/docx', summary: '下载空白表（Word）', access: 'signed-in', params: formAlone, response: fileResponse, produces: docx, refusals: [],
});
export const downloadItemArchive = endpoint({
  id: 'item-documents.archive', method: 'GET', path: '/api/items/:id/archive', summary: '下载管理档案：创建、活动过程、工作业绩（.zip）', access: 'signed-in', params: byId, response: fileResponse, produces: 'application/zip', refusals: ['ITEM.NOT_FOUND'],
  clauses: ['SY-TJ-07', 'SY-GC-12', 'SY-FL-4', 'SY-FL-5'],
});

export const itemDocumentEndpoints = [printItemForm, writeItemForm, printBlankItemForm, writeBlankItemForm, downloadItemArchive] as const;
