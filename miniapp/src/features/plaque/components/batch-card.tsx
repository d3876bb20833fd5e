import { listPlaques, takePlaqueSteps } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useCan, useQuery, useSubmit } from '@/platform';
import { Box, Card, CheckRow, ConfirmSheet, Meta, PrimaryButton, ProblemNote } from '@/ui';

/** The plaques that wait for one's approval, approved together; each is answered for itself. */
export function BatchCard({ onDone }: { onDone: () => void }) {
  const canApprove = useCan('plaque.approve');
  const query = useQuery(listPlaques, canApprove ? { state: 'in-approval', pageSize: 50 } : null);
  const { submit, isSending, problem } = useSubmit(takePlaqueSteps);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const waiting = query.status === 'ready' ? query.value.plaques.filter((row) => row.open?.steps.some((step) => step.action === 'approve')) : [];
  if (waiting.length === 0 && refused.length === 0) return null;
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  const approve = async () => {
    const result = await submit({ items: chosen.map((versionId) => ({ versionId, action: 'approve' as const })) });
    setIsAsking(false);
    if (result.kind !== 'done') return;
    const nameOf = (versionId: string) => waiting.find((row) => row.open?.id === versionId)?.name ?? '';
    setRefused(result.value.results.flatMap(({ versionId, problem: reason }) => (reason ? [`${nameOf(versionId)}：${reason.title}。${reason.detail}`] : [])));
    setChosen([]);
    toast(`已批准 ${result.value.results.filter((each) => !each.problem).length} 块`);
    query.reload();
    onDone();
  };
  return (
    <Card title={`待您批准 ${waiting.length} 块`} tone="amber">
      {waiting.map((row) => (
        <CheckRow key={row.id} label={`${row.name} · ${row.organisation} · 第 ${row.open?.number ?? 1} 版`} isChecked={chosen.includes(row.open?.id ?? '')} onChange={() => toggle(row.open?.id ?? '')} />
      ))}
      {refused.map((line) => <Box key={line} role="alert"><Meta>{line}</Meta></Box>)}
      <ProblemNote problem={problem} />
      {waiting.length > 0 ? <PrimaryButton isSmall isDisabled={chosen.length === 0} isBusy={isSending} onPress={() => setIsAsking(true)}>{`批准选中的 ${chosen.length} 块`}</PrimaryButton> : null}
      <ConfirmSheet isOpen={isAsking} title={`批准 ${chosen.length} 块牌`} consequence="批准后内容立即公开，任何人扫码可见。" confirmLabel="批准亮牌" isBusy={isSending} onConfirm={() => void approve()} onCancel={() => setIsAsking(false)} />
    </Card>
  );
}
