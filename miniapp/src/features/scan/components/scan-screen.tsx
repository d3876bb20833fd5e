import { readPublicPlaque } from '@liangpai/shared/contracts';
import { displayCode } from '@liangpai/shared/kernel';
import { useState } from 'react';
import { callEndpoint, isWechat, openPage, readScanned, scanOnWechat } from '@/platform';
import { Box, Card, Field, GhostButton, Icon, Note, Page, PrimaryButton } from '@/ui';
import '../scan.scss';
import { Camera } from './camera';

/** Goes where a scanned or typed text leads; says so when it leads nowhere here. */
async function follow(text: string): Promise<string | null> {
  const scanned = readScanned(text);
  if (scanned.kind === 'unknown') return '这不是本单位的牌、名片或测评票。请扫牌上的二维码，或输入十位编号。';
  if (scanned.kind === 'plaque') openPage('plaque-public', { code: scanned.code });
  else if (scanned.kind === 'card') openPage('card-public', { code: scanned.code });
  else if (scanned.kind === 'slip') openPage('survey-slip', { code: scanned.code });
  else if (scanned.kind === 'satisfaction') openPage('satisfaction-slip', { code: scanned.code });
  else {
    const answer = await callEndpoint(readPublicPlaque, { code: scanned.code }, { isAnonymous: true });
    if (!answer.ok && 'offline' in answer) return `现在没有网络，编号 ${displayCode(scanned.code)} 要联网才能查。`;
    openPage(answer.ok ? 'plaque-public' : 'card-public', { code: scanned.code });
  }
  return null;
}

/** 扫一扫: the scanner of WeChat or the browser's camera, and the code typed by hand. */
export function ScanScreen() {
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const go = async (text: string) => {
    setIsBusy(true);
    setComplaint(await follow(text));
    setIsBusy(false);
  };
  const scan = async () => {
    const text = await scanOnWechat();
    if (text) await go(text);
  };
  return (
    <Page title="扫一扫" tab="scan">
      <Card>
        {isWechat ? (
          <Box className="lp-scan-start">
            <Icon name="scan" colour="red" size={4} />
            <Box>对准岗位牌、党员名片或测评票上的二维码</Box>
            <PrimaryButton icon="scan" isBusy={isBusy} onPress={() => void scan()}>扫码</PrimaryButton>
          </Box>
        ) : (
          <Camera onText={(text) => void go(text)} />
        )}
      </Card>
      {complaint ? <Note tone="amber" title="打不开">{complaint}</Note> : null}
      <Card title="输入编号">
        <Field label="牌或名片上的十位编号" value={typed} maxLength={24} placeholder="如 K7M4A-Q9RDX" hint="大小写都可以，短横可以不输" onChange={setTyped} onSubmit={() => void go(typed)} />
        <Box className="lp-scan-go">
          <GhostButton isDisabled={typed.trim() === ''} isBusy={isBusy} onPress={() => void go(typed)}>查看</GhostButton>
        </Box>
      </Card>
    </Page>
  );
}
