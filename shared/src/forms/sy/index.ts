import type { Form, FormCode } from '../form.js';
import { pledgeFilingForm, pledgeYearForm } from './pledge.js';
import { postFilingForm, postYearForm } from './post.js';
import { projectCharterForm, projectClosingForm, projectFilingForm } from './project.js';
import { taskForceFilingForm, taskForceReportForm } from './task-force.js';
import { zoneForm } from './zone.js';

export * from './options.js';

/** The ten printed forms of 「亮徽树旗争先锋」. */
export const syForms: Readonly<Record<FormCode, Form>> = {
  'SY-F1': projectFilingForm, 'SY-F2': projectCharterForm, 'SY-F3': projectClosingForm, 'SY-F4': zoneForm, 'SY-F5': postFilingForm, 'SY-F6': postYearForm,
  'SY-F7': pledgeFilingForm, 'SY-F8': pledgeYearForm, 'SY-F9': taskForceFilingForm, 'SY-F10': taskForceReportForm,
};
