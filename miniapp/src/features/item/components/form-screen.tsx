import { findItemOrganisations, readItem, takeItemStep, type ItemView } from '@liangpai/shared/contracts';
import { formCodes, syForms, type FormCode } from '@liangpai/shared/forms';
import { useState } from 'react';
import { callEndpoint, openPage, replacePage, toast, usePageQuery, useQuery, useSubmit } from '@/platform';
import { Box, Card, Chip, Meta, Note, Page, PrimaryButton, ProblemNote, QueryView, QuietButton, Sheet, SignaturePad, TextArea, TextLink, type DrawnSignature } from '@/ui';
import { FormFields } from '@/ui/form-fields';
import '../item.scss';
import { suggestGoals } from '../suggest-goals';
import { useSheet, type Saving } from '../use-sheet';
import { wireSignature } from './step-sheet';

const savingWords: Readonly<Record<Saving, string>> = { saved: '已保存', waiting: '正在输入', saving: '正在保存', offline: '没有网络，已存在本机', refused: '没有保存成功' };
const outcomeWords = { rejected: '不符合', incomplete: '还缺', 'reason-required': '须说明理由', hint: '提示', conforms: '符合' } as const;
const outcomeTones = { rejected: 'red', incomplete: 'amber', 'reason-required': 'amber', hint: 'neutral', conforms: 'green' } as const;

/** Writes on one form of an item. */
export function ItemFormScreen() {
  const { id, form = '' } = usePageQuery();
  const code = formCodes.find((one) => one === form);
  const query = useQuery(readItem, id ? { id } : null);
  if (query.status === 'ready' && code && query.value.sheets.some((sheet) => sheet.form === code && sheet.isEditable)) return <ItemForm key={query.value.id} item={query.value} code={code} />;
  return (
    <Page title={code ? syForms[code].title : '填表'}>
      <QueryView query={query} isEmpty={() => true} empty={{ title: '现在不能填这张表', hint: '可能已经送审，或由其他同志填写。', action: { label: '看项目', onPress: () => id && replacePage('item-show', { id }) } }}>{() => null}</QueryView>
    </Page>
  );
}

function ItemForm({ item, code }: { item: ItemView; code: FormCode }) {
  const sheet = useSheet(item, code);
  const organisations = useQuery(findItemOrganisations, {}, { isKept: true });
  const [isChecking, setChecking] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const form = syForms[code];
  const faults = sheet.assessment?.faults ?? [];
  const open = (sheet.assessment?.checks ?? []).filter((check) => check.outcome !== 'conforms' && check.outcome !== 'hint').length + faults.length;
  const isFiling = item.state === 'draft';
  const done = async () => {
    if (await sheet.flush()) replacePage('item-show', { id: item.id });
  };
  const submit = async () => {
    if (await sheet.flush()) setSubmitting(true);
  };
  return (
    <Page
      title={form.title} subtitle={item.organisation.name} width="wide"
      actions={
        <>
          <QuietButton onPress={() => setChecking(true)}>{open === 0 ? '核对' : `还差 ${open} 处`}</QuietButton>
          {isFiling ? <PrimaryButton onPress={() => void submit()}>提交</PrimaryButton> : <PrimaryButton onPress={() => void done()}>完成</PrimaryButton>}
        </>
      }
    >
      <Box className="it-saving" live="polite"><Meta>{savingWords[sheet.saving]}</Meta></Box>
      <ProblemNote problem={sheet.problem} />
      {sheet.problem?.code === 'VERSION.STALE' ? <Stale itemId={item.id} code={code} onKeep={sheet.overwrite} /> : null}
      <FormFields
        form={form} values={sheet.values} names={sheet.names} onChange={sheet.change} suggest={(field, row) => suggestGoals(item.carrier, field, row)}
        organisations={organisations.status === 'ready' ? organisations.value.organisations.map(({ id, name }) => ({ value: id, label: name })) : []}
        faults={Object.fromEntries(faults.filter((fault) => isChecking || !fault.says.startsWith('请填写')).map((fault) => [fault.at, fault.says]))}
      />
      <Sheet isOpen={isChecking} title="规则核对" onClose={() => setChecking(false)}>
        <Box className="it-stack">
          {open === 0 ? <Note tone="green" title="可以提交">必填项齐全，条件都符合。</Note> : null}
          {faults.map((fault) => <Meta key={fault.at}>{fault.says}</Meta>)}
          {(sheet.assessment?.checks ?? []).map((check, at) => (
            <Box key={`${check.clause}${at}`} className="it-check">
              <Chip tone={outcomeTones[check.outcome]}>{outcomeWords[check.outcome]}</Chip>
              <Box>
                <Box>{check.says}</Box>
                {check.clause ? <TextLink label={`看条文 ${check.clause}`} onPress={() => openPage('rules-clauses', { clause: check.clause })}>{`依据 ${check.clause}`}</TextLink> : null}
              </Box>
            </Box>
          ))}
        </Box>
      </Sheet>
      {isSubmitting ? <SubmitSheet item={item} checks={sheet.assessment?.checks ?? []} onClose={() => setSubmitting(false)} /> : null}
    </Page>
  );
}

/** Somebody else saved in between: read theirs, or keep one's own. */
function Stale({ itemId, code, onKeep }: { itemId: string; code: FormCode; onKeep: (version: number) => void }) {
  const keep = async () => {
    const result = await callEndpoint(readItem, { id: itemId });
    if (result.ok) onKeep(result.value.sheets.find((sheet) => sheet.form === code)?.version ?? 0);
  };
  return (
    <Card>
      <Box className="it-stack">
        <QuietButton onPress={() => replacePage('item-form', { id: itemId, form: code })}>用对方保存的，丢掉我这次改的</QuietButton>
        <QuietButton onPress={() => void keep()}>用我的，覆盖对方保存的</QuietButton>
      </Box>
    </Card>
  );
}

type Check = NonNullable<ItemView['assessment']>['checks'][number];

/** Sends the filing: soft rules that are not met ask for a ground that every approver will read. */
function SubmitSheet({ item, checks, onClose }: { item: ItemView; checks: readonly Check[]; onClose: () => void }) {
  const soft = [...new Map(checks.filter((check) => check.outcome === 'reason-required').map((check) => [check.clause, check])).values()];
  const [grounds, setGrounds] = useState<Readonly<Record<string, string>>>(Object.fromEntries(item.grounds.map((ground) => [ground.clause, ground.text])));
  const [signature, setSignature] = useState<DrawnSignature | null>(null);
  const { submit, isSending, problem } = useSubmit(takeItemStep);
  const step = item.steps.find((one) => one.action === 'submit');
  const send = async () => {
    const fresh = await callEndpoint(readItem, { id: item.id });
    if (!fresh.ok) return;
    const result = await submit({
      id: item.id, version: fresh.value.version, action: step?.action ?? 'submit', grounds: soft.flatMap(({ clause }) => (grounds[clause]?.trim() ? [{ clause, text: grounds[clause]?.trim() ?? '' }] : [])), signature: wireSignature(signature),
    });
    if (result.kind !== 'done') return;
    toast('已提交');
    replacePage('item-show', { id: item.id });
  };
  return (
    <Sheet isOpen title={step?.label ?? '提交'} onClose={onClose} actions={<><QuietButton onPress={onClose}>再改改</QuietButton><PrimaryButton isBusy={isSending} onPress={() => void send()}>{step?.label ?? '提交'}</PrimaryButton></>}>
      <Box className="it-stack">
        {soft.map((check) => (
          <TextArea key={check.clause} label={`${check.says}，请说明理由`} value={grounds[check.clause] ?? ''} onChange={(text) => setGrounds({ ...grounds, [check.clause]: text })} maxLength={500} lines={2} />
        ))}
        <Meta>{`提交后送${item.unit.name}审查，在对方办理前可以撤回。`}</Meta>
        <SignaturePad label="签名（可不签）" value={signature} onChange={setSignature} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
