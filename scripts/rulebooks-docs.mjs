// Writes docs/rulebooks/*.md from the editions in shared/src/rulebooks: what a plan says, how the software reads it, with which values, and where.
// The owners of a plan sign these documents. `--check` only compares and fails when one is stale. Needs a built shared (`npx tsc -b shared`).
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib.mjs';

const { EDITIONS } = await import(join(root, 'shared/dist/rulebooks/index.js'));
const folder = join(root, 'docs/rulebooks');
const isCheck = process.argv.includes('--check');

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const MODALITIES = { hard: '必须', soft: '原则上', advisory: '提倡' };

/** The evaluations of a plan that apply a clause or read a parameter. */
function sourcesOf(plan) {
  const directory = join(root, 'shared/src/evaluation', plan.toLowerCase());
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
  return files.map((name) => ({ name: name.replace(/\.ts$/, ''), text: readFileSync(join(directory, name), 'utf8') }));
}

function valueInChinese(definition, value) {
  const unit = definition.unit ?? '';
  if (value === null) return '不设';
  switch (definition.kind) {
    case 'flag': return value ? '是' : '否';
    case 'choice': return definition.options[value];
    case 'weights':
    case 'optional-weights': return definition.parts.map((part, index) => `${part} ${value[index]}%`).join('、');
    case 'words': return value.join('、');
    default: return `${Array.isArray(value) ? value.join('、') : value}${unit}`;
  }
}

function alternativesOf(definition) {
  if (definition.kind === 'choice') return Object.entries(definition.options).filter(([code]) => code !== definition.default).map(([, label]) => label).join('；');
  if (definition.kind === 'flag') return definition.default ? '否' : '是';
  if (definition.min === undefined) return '可改';
  return `${definition.min}–${definition.max}${definition.unit ?? ''}${definition.kind.startsWith('optional') ? '，或不设' : ''}`;
}

function documentOf(edition) {
  const sources = sourcesOf(edition.plan);
  const usedIn = (name) => sources.filter(({ text }) => text.includes(`'${name}'`)).map(({ name: file }) => file).join('、') || '—';
  const rules = Object.values(edition.rules);
  const head = [
    `# ${edition.title}`, '',
    '本文由 `node scripts/rulebooks-docs.mjs` 从 `shared/src/rulebooks` 生成，供制定单位逐条核对、签字。要改内容请改规则，不要改本文。', '',
    '| 项目 | 内容 |', '|---|---|',
    `| 版本 | ${edition.id} |`, `| 文号 | ${edition.documentNo ?? '未印'} |`, `| 制定 | ${edition.approvedBy} |`,
    `| 生效 | ${edition.effectiveFrom} 起${edition.effectiveTo === null ? '' : `，至 ${edition.effectiveTo}`} |`, `| 条目 | ${rules.length} 条，${Object.keys(edition.parameters).length} 个取值 |`, '',
  ];
  const clauses = [
    '## 条款', '', '| 条款 | 出处 | 原文 | 要求 | 我们的理解 | 取值 | 用于 |', '|---|---|---|---|---|---|---|',
    ...rules.map((rule) => {
      const readings = (rule.interpretations ?? []).map(({ ambiguity, reading }) => `${reading}（${ambiguity}）`).join('；') || '按原文';
      const values = (rule.parameters ?? []).map((key) => `${edition.parameters[key].label}：${valueInChinese(edition.parameters[key], edition.values[key])}`).join('；') || '—';
      return `| ${rule.clause} | ${cell(rule.place)} | ${cell(rule.quote)} | ${MODALITIES[rule.modality]} | ${cell(readings)} | ${cell(values)} | ${usedIn(rule.clause)} |`;
    }), '',
  ];
  const parameters = [
    '## 取值', '', '带“待定”的，文件没有给出数字或办法，取值是我们建议的，请确认或改定。', '',
    '| 名称 | 取值 | 可选 | 文件依据 | 待定 | 代码 | 用于 |', '|---|---|---|---|---|---|---|',
    ...Object.entries(edition.parameters).map(([key, definition]) => {
      const basis = rules.filter((rule) => rule.parameters?.includes(key)).map(({ clause }) => clause).join('、');
      return `| ${cell(definition.label)} | ${cell(valueInChinese(definition, edition.values[key]))} | ${cell(alternativesOf(definition))} | ${basis} | ${definition.isGap ? '待定' : ''} | \`${key}\` | ${usedIn(key)} |`;
    }), '',
  ];
  const signatures = ['## 签字', '', '| 单位 | 姓名 | 日期 | 意见 |', '|---|---|---|---|', '|  |  |  |  |', '|  |  |  |  |', ''];
  return [...head, ...clauses, ...parameters, ...signatures].join('\n');
}

const documents = new Map(Object.values(EDITIONS).flat().map((edition) => [`${edition.id.toLowerCase()}.md`, documentOf(edition)]));
const standing = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
if (isCheck) {
  const stale = [...new Set([...documents.keys(), ...standing])].filter((name) => {
    const file = join(folder, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== documents.get(name);
  });
  for (const name of stale) console.error(`docs/rulebooks/${name} is stale: run node scripts/rulebooks-docs.mjs`);
  if (stale.length > 0) process.exit(1);
  console.log(`${documents.size} rulebook documents are up to date`);
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of standing) if (!documents.has(name)) rmSync(join(folder, name));
  for (const [name, text] of documents) writeFileSync(join(folder, name), text);
  console.log(`${documents.size} rulebook documents written`);
}
