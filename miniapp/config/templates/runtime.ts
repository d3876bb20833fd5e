import { mergeInternalComponents } from '@tarojs/shared';
import { accessibleComponents } from './attributes';

mergeInternalComponents(accessibleComponents);
