import { isWechat, keep, openPrivacyGuide, readKept } from '@/platform';
import { Box, Card, PrimaryButton, TextLink } from '@/ui';
import { useState } from 'react';

const key = 'privacy-agreed';

/** Whether the purpose notice was agreed to on this device, and how to agree. */
export function usePrivacyAgreement(): { readonly isAgreed: boolean; readonly agree: () => void } {
  const [isAgreed, setAgreed] = useState(() => readKept<boolean>(key) === true);
  const agree = () => {
    keep(key, true);
    setAgreed(true);
  };
  return { isAgreed, agree };
}

/** Comes before the first personal field: what is used, what for, what is not collected. */
export function PrivacyPrompt({ onAgree }: { onAgree: () => void }) {
  return (
    <Card title="登录前，先说清楚个人信息">
      <Box className="lp-privacy-points">
        <Box>用您的工号、姓名、支部和职务，只为办理亮牌、承诺、测评和月度总结。</Box>
        <Box>不收集身份证号和位置，不记录您看了什么、点了什么。</Box>
        <Box>名片是否公开由您单独决定，登录后可以随时改。</Box>
        <Box>您可以导出自己的信息，也可以申请删除。</Box>
      </Box>
      {isWechat ? <TextLink onPress={openPrivacyGuide}>看隐私保护指引</TextLink> : null}
      <PrimaryButton onPress={onAgree}>同意并继续</PrimaryButton>
      <Box className="lp-meta lp-privacy-refuse">不同意也可以扫码看公开的名片和岗位牌。</Box>
    </Card>
  );
}
