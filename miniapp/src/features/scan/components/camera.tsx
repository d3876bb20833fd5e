import { useEffect, useRef, useState } from 'react';
import { watchCamera } from '@/platform';
import { Box, Icon, Meta, PrimaryButton } from '@/ui';

const reasons = {
  'no-camera': '这台设备没有可用的摄像头，请在下面输入编号。',
  'not-allowed': '没有获准使用摄像头。请在浏览器里允许，或在下面输入编号。',
} as const;

/** The camera in the browser. It starts only when asked to, so that nobody is surprised by a permission prompt. */
export function Camera({ onText }: { onText: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isOn, setIsOn] = useState(false);
  const [reason, setReason] = useState<keyof typeof reasons | null>(null);
  const report = useRef(onText);
  report.current = onText;

  useEffect(() => {
    const element = video.current;
    if (!isOn || !element) return undefined;
    let stop: (() => void) | null = null;
    let isOver = false;
    void watchCamera(element, (text) => {
      if (isOver) return;
      isOver = true;
      setIsOn(false);
      report.current(text);
    }).then((outcome) => {
      if (!outcome.isWatching) {
        setReason(outcome.reason);
        setIsOn(false);
      } else if (isOver) outcome.stop();
      else stop = outcome.stop;
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [isOn]);

  if (isOn) {
    return (
      <Box className="lp-scan-start">
        <video ref={video} className="lp-scan-video" muted playsInline aria-label="摄像头画面" />
        <Meta>对准二维码，读到后自动打开</Meta>
      </Box>
    );
  }
  return (
    <Box className="lp-scan-start">
      <Icon name="scan" colour="red" size={4} />
      <Box>{reason ? reasons[reason] : '对准岗位牌、党员名片或测评票上的二维码'}</Box>
      <PrimaryButton icon="scan" onPress={() => { setReason(null); setIsOn(true); }}>打开摄像头</PrimaryButton>
    </Box>
  );
}
