import { addEvidence, itemYearLimits, readEvidence, removeEvidence, type EvidenceFile } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, chooseFile, choosePhoto, openFileOf, toast, uploadFile, type ChosenFile, type Problem } from '@/platform';
import { QuietButton } from './buttons';
import { ButtonRow, Card, Meta, Row } from './layout';
import { Box } from './primitives';
import { Note, ProblemNote } from './states';
import './attachments.scss';

export interface AttachmentsProps {
  title: string;
  /** What belongs here, for whoever may add. */
  hint?: string;
  itemId: string;
  files: readonly EvidenceFile[];
  canAdd: boolean;
  /** The quarter that new files belong to. */
  quarter?: string;
  onChanged: () => void;
}

const sizeText = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);

/** Photos and PDFs of an item: opened, added, taken away. */
export function Attachments({ title, hint, itemId, files, canAdd, quarter, onChanged }: AttachmentsProps) {
  const [state, setState] = useState<{ isBusy: boolean; problem: Problem | null; isOffline: boolean }>({ isBusy: false, problem: null, isOffline: false });
  const send = async (choose: () => Promise<ChosenFile | null>) => {
    const file = await choose();
    if (!file) return;
    setState({ isBusy: true, problem: null, isOffline: false });
    const result = await uploadFile(addEvidence, file, { itemId, ...(quarter ? { quarter } : {}) });
    setState({ isBusy: false, problem: 'problem' in result ? result.problem : null, isOffline: 'offline' in result });
    if (result.ok) onChanged();
  };
  const open = async (file: EvidenceFile) => {
    const result = await openFileOf(readEvidence, { id: file.id }, file.name);
    if (!result.ok) toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  const remove = async (file: EvidenceFile) => {
    const result = await callEndpoint(removeEvidence, { id: file.id });
    if (result.ok) onChanged();
    else toast('problem' in result ? result.problem.title : '没有网络，请稍后再试');
  };
  return (
    <Card title={title} aside={<Meta>{`${files.length} 份`}</Meta>}>
      {canAdd && hint ? <Meta>{hint}</Meta> : null}
      {files.length === 0 ? <Meta>{canAdd ? `照片或 PDF，PDF 不超过 5 MB，一个项目最多 ${itemYearLimits.files} 份。照片里的位置等拍摄信息不保留。` : '没有附件。'}</Meta> : null}
      {files.map((file, at) => (
        <Row key={file.id} isDivided={at > 0} aside={<Box className="lp-attachment-buttons"><QuietButton isSmall label={`打开${file.name}`} onPress={() => void open(file)}>打开</QuietButton>{file.canRemove ? <QuietButton isSmall label={`删除${file.name}`} onPress={() => void remove(file)}>删除</QuietButton> : null}</Box>}>
          <Box className="lp-attachment-name">{file.name}</Box>
          <Meta>{`${file.by}　${sizeText(file.bytes)}`}</Meta>
        </Row>
      ))}
      <ProblemNote problem={state.problem} />
      {state.isOffline ? <Note tone="amber">没有网络，附件没有上传。</Note> : null}
      {canAdd && files.length < itemYearLimits.files ? (
        <ButtonRow>
          <QuietButton isBusy={state.isBusy} onPress={() => void send(choosePhoto)}>上传照片</QuietButton>
          <QuietButton isBusy={state.isBusy} onPress={() => void send(() => chooseFile(['pdf']))}>上传 PDF</QuietButton>
        </ButtonRow>
      ) : null}
    </Card>
  );
}
