import { printSatisfactionSlips, satisfactionLimits, type SatisfactionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf, type Problem } from '@/platform';
import { Field, Meta, PrimaryButton, ProblemNote, Sheet } from '@/ui';

/** Slips are printed once: their codes exist on paper only. */
export function PrintSheet({ survey, onClose }: { survey: SatisfactionView; onClose: (isChanged: boolean) => void }) {
  const [count, setCount] = useState('10');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wanted = /^\d+$/.test(count) ? Number(count) : 0;
  const isPossible = wanted >= 1 && wanted <= satisfactionLimits.slips;
  const print = async () => {
    setIsBusy(true);
    const result = await openFileOf(printSatisfactionSlips, { id: survey.id, count: wanted }, `${survey.title}客户测评票.pdf`);
    setIsBusy(false);
    if (result.ok) onClose(true);
    else setProblem('problem' in result ? result.problem : null);
  };
  return (
    <Sheet isOpen title="印客户测评票" onClose={() => onClose(false)} actions={<PrimaryButton isBusy={isBusy} isDisabled={!isPossible} onPress={() => void print()}>生成并打开</PrimaryButton>}>
      <Field label="张数" kind="number" value={count} onChange={setCount} maxLength={3} error={isPossible ? null : `一次 1 到 ${satisfactionLimits.slips} 张`} />
      <Meta>一张票评一次，不记名。票由党群部门交给客户，不要由申报单位代填。</Meta>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
