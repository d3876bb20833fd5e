import { noticeLimits, raiseAnonymousObjection, raiseObjection, type NoticeView } from '@liangpai/shared/contracts';
import { useRef, useState } from 'react';
import { newIdempotencyKey, toast, useSubmit } from '@/platform';
import { Box, Field, Meta, Note, PrimaryButton, ProblemNote, QuietButton, SegmentedTabs, SelectField, Sheet, TextArea } from '@/ui';

type Manner = 'named' | 'anonymous';
const manners = [{ value: 'named' as const, label: '署名' }, { value: 'anonymous' as const, label: '匿名' }];
const whole = 'whole';

export interface ObjectionSheetProps {
  notice: NoticeView;
  isOpen: boolean;
  onClose: () => void;
  onRaised: () => void;
}

/** An objection, under one's name or without; what is typed stays in memory only and never on the device. */
export function ObjectionSheet({ notice, isOpen, onClose, onRaised }: ObjectionSheetProps) {
  const [manner, setManner] = useState<Manner>('named');
  const [about, setAbout] = useState<string>(whole);
  const [text, setText] = useState('');
  const [contact, setContact] = useState('');
  const key = useRef(newIdempotencyKey());
  const named = useSubmit(raiseObjection);
  const anonymous = useSubmit(raiseAnonymousObjection);
  const { isSending, problem, isOffline } = manner === 'named' ? named : anonymous;
  const send = async () => {
    const said = { id: notice.id, key: key.current, objection: text, subjectId: about === whole ? null : about };
    const result = manner === 'named' ? await named.submit({ ...said, contact }) : await anonymous.submit(said);
    if (result.kind !== 'done') return;
    key.current = newIdempotencyKey();
    setText('');
    setContact('');
    toast('异议已提交');
    onClose();
    onRaised();
  };
  const options = [{ value: whole, label: '整份公示' }, ...notice.subjects.map((subject, at) => ({ value: subject.id, label: `${at + 1}　${subject.line}` }))];
  return (
    <Sheet
      isOpen={isOpen}
      title="提出异议"
      onClose={onClose}
      actions={
        <>
          <QuietButton onPress={onClose}>取消</QuietButton>
          <PrimaryButton isBusy={isSending} isDisabled={text.trim() === ''} onPress={() => void send()}>{manner === 'named' ? '署名提交' : '匿名提交'}</PrimaryButton>
        </>
      }
    >
      <Box className="lp-notice-form">
        <SegmentedTabs label="怎么提出" tabs={manners} value={manner} onChange={setManner} />
        {manner === 'named' ? (
          <Note title="只有办理的人看得到您的姓名">其他人看得到有一条异议和怎么答复的，看不到内容，也看不到是谁提的。</Note>
        ) : (
          <Note tone="green" title="查不到是谁提的">系统只核对您是本单位的人，不记录姓名和账号，只记是哪一天提的。管理员也查不到，您自己也不能撤回。请不要在内容里写姓名、班组、电话。</Note>
        )}
        {notice.subjects.length > 1 ? <SelectField label="针对" value={about} options={options} onChange={setAbout} /> : null}
        <TextArea label="异议内容" value={text} onChange={setText} maxLength={noticeLimits.objection} lines={3} placeholder="哪一项、哪里不对、依据是什么" />
        {manner === 'named' ? <Field label="联系方式" isOptional value={contact} maxLength={noticeLimits.contact} onChange={setContact} hint="方便核实时找您，只有办理的人看得到。" /> : null}
        {isOffline ? <Meta>现在没有网络，联网后再提交。内容不保存在手机上，请先不要离开这一页。</Meta> : null}
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
