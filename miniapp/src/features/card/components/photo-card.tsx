import { removeCardPhoto, uploadCardPhoto } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { callEndpoint, choosePhoto, uploadFile, type Problem } from '@/platform';
import { ButtonRow, Card, Meta, Note, ProblemNote, QuietButton } from '@/ui';

/** Adds, changes or removes the photo on one's card. */
export function PhotoCard({ hasPhoto, onChanged }: { hasPhoto: boolean; onChanged: () => void }) {
  const [state, setState] = useState<{ isBusy: boolean; problem: Problem | null; isOffline: boolean }>({ isBusy: false, problem: null, isOffline: false });
  const settle = (result: { ok: boolean; problem?: Problem; offline?: true }) => {
    setState({ isBusy: false, problem: result.problem ?? null, isOffline: result.offline ?? false });
    if (result.ok) onChanged();
  };
  const choose = async () => {
    const photo = await choosePhoto();
    if (!photo) return;
    setState({ isBusy: true, problem: null, isOffline: false });
    settle(await uploadFile(uploadCardPhoto, photo));
  };
  const remove = async () => {
    setState({ isBusy: true, problem: null, isOffline: false });
    settle(await callEndpoint(removeCardPhoto, {}));
  };
  return (
    <Card title="照片">
      <Meta>可以不放。照片不超过 5 MB，位置等拍摄信息不保留。</Meta>
      <ProblemNote problem={state.problem} />
      {state.isOffline ? <Note tone="amber">没有网络，照片没有保存。</Note> : null}
      <ButtonRow>
        <QuietButton isBusy={state.isBusy} onPress={() => void choose()}>
          {hasPhoto ? '换照片' : '上传照片'}
        </QuietButton>
        {hasPhoto ? (
          <QuietButton isDisabled={state.isBusy} onPress={() => void remove()}>
            删除照片
          </QuietButton>
        ) : null}
      </ButtonRow>
    </Card>
  );
}
