import type { ParameterDefinitions } from '../parameter.js';

/** The numbers and readings of 党建示范工程; keys as in part E of the catalogue. */
export const SF_PARAMETERS = {
  'sf.themes': {
    kind: 'words',
    label: '示范党组织的创建主题',
    default: ['四好班子建设', '和谐文化建设', '学习型组织建设', '党内建功立业活动', '人才队伍建设', '党员教育管理', '党风建设', '为民服务创先争优'],
  },
  'sf.reassess_interval': { kind: 'number', label: '复评间隔', unit: '个月', default: 12, min: 1, max: 60, isGap: true },
  'sf.acceptance_per_year': { kind: 'number', label: '每年考核验收', unit: '次', default: 1, min: 1, max: 4 },
  'sf.biaobing_included': { kind: 'flag', label: '标兵计入命名数', default: true },
  'sf.allow_designate': { kind: 'flag', label: '可以直接指定创建单位', default: false },
} as const satisfies ParameterDefinitions;
