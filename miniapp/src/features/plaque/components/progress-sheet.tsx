import { updateProgress, type PlaqueVersionView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { toast, useSubmit } from '@/platform';
import { Box, Card, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet } from '@/ui';
import { goalOf } from '../words';
import { numberOf } from '../form';

/** 只更新进度: new figures on the shown version, sent to review in one go. */
export function ProgressSheet({ plaqueId, shown, onDone }: { plaqueId: string; shown: PlaqueVersionView; onDone: () => void }) {
  const fresh = () => shown.content.targets.map((target) => ({ actual: target.actual === null ? '' : String(target.actual), asOfOn: target.asOfOn ?? '', note: target.note }));
  const [isOpen, setIsOpen] = useState(false);
  const [figures, setFigures] = useState(fresh);
  const { submit, isSending, problem } = useSubmit(updateProgress);
  const change = (at: number, changes: Partial<(typeof figures)[number]>) => setFigures((before) => before.map((figure, index) => (index === at ? { ...figure, ...changes } : figure)));
  const isFaulty = figures.some((figure) => figure.actual.trim() !== '' && numberOf(figure.actual) === null);
  const send = async () => {
    const result = await submit({ id: plaqueId, versionId: shown.id, figures: figures.map(({ actual, asOfOn, note }) => ({ actual: numberOf(actual), asOfOn: asOfOn || null, note })) });
    if (result.kind !== 'done') return;
    setIsOpen(false);
    toast('已送审');
    onDone();
  };
  return (
    <>
      <QuietButton isSmall icon="edit" onPress={() => { setFigures(fresh()); setIsOpen(true); }}>只更新进度</QuietButton>
      <Sheet isOpen={isOpen} title="只更新进度" onClose={() => setIsOpen(false)} actions={<><QuietButton onPress={() => setIsOpen(false)}>取消</QuietButton><PrimaryButton isBusy={isSending} isDisabled={isFaulty} onPress={() => void send()}>送审</PrimaryButton></>}>
        <Box className="lp-plaque-form">
          <Meta>进度也要经保密审查和批准才公开；批准前，公开的仍是旧数。</Meta>
          {shown.content.targets.map((target, at) => (
            <Card key={`${at} ${target.name}`} title={target.name} aside={<Meta>{goalOf(target)}</Meta>}>
              <Field label={`完成值${target.unit ? `（${target.unit}）` : ''}`} kind="decimal" value={figures[at]?.actual ?? ''} onChange={(actual) => change(at, { actual })} />
              <DateField label="数据日期" value={figures[at]?.asOfOn ?? ''} onChange={(asOfOn) => change(at, { asOfOn })} />
              <Field label="说明" isOptional hint="落后时写明改进措施" maxLength={100} value={figures[at]?.note ?? ''} onChange={(note) => change(at, { note })} />
            </Card>
          ))}
          <ProblemNote problem={problem} />
        </Box>
      </Sheet>
    </>
  );
}
