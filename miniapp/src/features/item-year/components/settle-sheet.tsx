import { reopenBlockage, solveBlockage, type BlockageView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { dayOfInstant, nowAsInstant, toast, useSubmit } from '@/platform';
import { Box, DateField, Field, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';

/** Settles a complaint with the joint solution, or opens it again when the customer came back. */
export function SettleSheet({ blockage, onClose, onDone }: { blockage: BlockageView; onClose: () => void; onDone: () => void }) {
  const [solution, setSolution] = useState(blockage.solution);
  const [solvedOn, setSolvedOn] = useState(dayOfInstant(nowAsInstant()));
  const [reason, setReason] = useState('');
  const solving = useSubmit(solveBlockage);
  const reopening = useSubmit(reopenBlockage);
  const { id, version, isSolved } = blockage;
  const word = isSolved ? '重新打开' : '办结';
  const send = async () => {
    const result = isSolved ? await reopening.submit({ id, version, reason }) : await solving.submit({ id, version, solution, solvedOn });
    if (result.kind !== 'done') return;
    toast(isSolved ? '已重新打开' : '已办结');
    onDone();
  };
  return (
    <Sheet isOpen title={word} onClose={onClose} actions={<><QuietButton onPress={onClose}>取消</QuietButton><PrimaryButton isBusy={solving.isSending || reopening.isSending} isDisabled={(isSolved ? reason : solution).trim() === ''} onPress={() => void send()}>{word}</PrimaryButton></>}>
      <Box className="iy-stack">
        <Meta>{isSolved ? '重新打开后，原来包干的党员会再次收到提醒。' : '办结后不再提醒包干的党员；客户又提出来，可以重新打开。'}</Meta>
        {isSolved ? <Field label="为什么重新打开" value={reason} onChange={setReason} maxLength={300} /> : (
          <>
            <TextArea label="共同解决办法" hint="写明和谁一起、怎样解决的" value={solution} onChange={setSolution} maxLength={5000} lines={4} />
            <DateField label="解决日期" value={solvedOn} onChange={setSolvedOn} />
          </>
        )}
        <ProblemNote problem={solving.problem ?? reopening.problem} />
      </Box>
    </Sheet>
  );
}
