import type { FormCode, FormValues } from '@liangpai/shared/forms';
import { fieldsOf, rowsOf, syForms } from '@liangpai/shared/forms';
import { useState } from 'react';
import { formatInstant } from '@/platform';
import { Box, Card, GhostButton, Meta, PrimaryButton, QuietButton, Sheet } from '@/ui';
import type { Conflict, Sheet as ItemSheet } from '../use-sheet';
import { wordOf, type Names } from './sheet-view';

/** Fields whose two versions are shown; more are only counted. */
const shown = 6;
const longest = 60;

/** Two versions of a form, this device's and the server's: somebody chooses, and until then both stay. */
export function ConflictSheet({ conflict, code, names, onDecide }: { conflict: Conflict; code: FormCode; names: Readonly<Record<string, string>>; onDecide: ItemSheet['decide'] }) {
  const [isPostponed, setPostponed] = useState(false);
  if (isPostponed) {
    return (
      <Card tone="amber" title="这张表有两份内容">
        <Box className="it-stack">
          <Meta>您接着写的都留在本机，选好用哪一份以后才会保存到服务器。</Meta>
          <QuietButton onPress={() => setPostponed(false)}>现在选</QuietButton>
        </Box>
      </Card>
    );
  }
  const known: Names = Object.fromEntries(Object.entries({ ...names, ...conflict.theirNames }).map(([id, name]) => [id, { name, note: '' }]));
  const differing = fieldsOf(syForms[code]).filter((field) => conflict.fields.includes(field.key));
  const theirs = conflict.theirs.values as FormValues;
  return (
    <Sheet isOpen title="这张表有两份内容，用哪一份？" onClose={() => setPostponed(true)} actions={<><GhostButton onPress={() => onDecide('theirs')}>用服务器上的</GhostButton><PrimaryButton onPress={() => onDecide('mine')}>用本机的</PrimaryButton></>}>
      <Box className="it-stack">
        <Box>{`本机：${momentOf(conflict.mineAt)}写的，还没有保存到服务器。`}</Box>
        <Box>{`服务器：${momentOf(conflict.theirs.savedAt)}由${conflict.theirs.savedBy || '其他同志'}保存。`}</Box>
        {differing.slice(0, shown).map((field) => (
          <Box key={field.key} className="it-section">
            <Box className="it-strong">{field.caption}</Box>
            <Meta>{`本机：${shortened(versionOf(field, conflict.mine, known))}`}</Meta>
            <Meta>{`服务器：${shortened(versionOf(field, theirs, known))}`}</Meta>
          </Box>
        ))}
        {differing.length > shown ? <Meta>{`另有 ${differing.length - shown} 栏不一样：${differing.slice(shown).map((field) => field.caption).join('、')}`}</Meta> : null}
        <Meta>没有选用的那一份不再保留，请看清楚再选。</Meta>
      </Box>
    </Sheet>
  );
}

const momentOf = (instant: string | null): string => (instant ? `${formatInstant(instant)} ` : '');

function versionOf(field: Parameters<typeof wordOf>[0], values: FormValues, names: Names): string {
  return field.kind === 'rows' ? `${rowsOf(values, field.key).length} 行` : wordOf(field, values, names) || '没有填';
}

const shortened = (words: string): string => (words.length > longest ? `${words.slice(0, longest)}……（共 ${words.length} 字）` : words);
