import { exportMyData } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openFileOf } from '@/platform';
import { Box, Card, Meta, Note, QuietButton } from '@/ui';

/** A copy of everything the product holds about the person. */
export function ExportCard() {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const fetchFile = async () => {
    setBusy(true);
    setFailed(!(await openFileOf(exportMyData, {}, '我的个人信息.json')).ok);
    setBusy(false);
  };
  return (
    <Card title="导出">
      <Meta>下载系统里关于您的全部信息，一份文件。匿名测评的答卷与您没有关联，不在里面，也找不出来。</Meta>
      {hasFailed ? <Note tone="red" title="没有下载成功">请检查网络后再试。</Note> : null}
      <Box className="lp-after">
        <QuietButton icon="save" isBusy={isBusy} onPress={() => void fetchFile()}>
          下载我的信息
        </QuietButton>
      </Box>
    </Card>
  );
}
