import type { FormCode } from '@liangpai/shared/forms';
import type { FormLayout } from '../layout.js';
import { pledgeFilingLayout, pledgeYearLayout } from './pledge.js';
import { postFilingLayout, postYearLayout } from './post.js';
import { projectCharterLayout, projectClosingLayout, projectFilingLayout } from './project.js';
import { taskForceFilingLayout, taskForceReportLayout } from './task-force.js';
import { zoneLayout } from './zone.js';

/** How each of the ten forms stands on paper. */
export const itemFormLayouts: Readonly<Record<FormCode, FormLayout>> = {
  'SY-F1': projectFilingLayout, 'SY-F2': projectCharterLayout, 'SY-F3': projectClosingLayout, 'SY-F4': zoneLayout, 'SY-F5': postFilingLayout, 'SY-F6': postYearLayout,
  'SY-F7': pledgeFilingLayout, 'SY-F8': pledgeYearLayout, 'SY-F9': taskForceFilingLayout, 'SY-F10': taskForceReportLayout,
};
