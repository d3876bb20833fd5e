import { Button } from '@tarojs/components';
import { agreeButtonId, answerPrivacy, openPrivacyGuide, useIsConsentNeeded } from '@/platform';
import { QuietButton, TextLink } from './buttons';
import { Sheet } from './sheet';

/** WeChat only: asks for consent before the first interface that touches personal information. */
export function PrivacySheet() {
  const isNeeded = useIsConsentNeeded();
  if (process.env.TARO_ENV !== 'weapp') return null;
  return (
    <Sheet
      isOpen={isNeeded}
      title="先说清楚个人信息"
      onClose={() => answerPrivacy('disagree')}
      actions={
        <>
          <QuietButton onPress={() => answerPrivacy('disagree')}>不同意</QuietButton>
          <Button
            id={agreeButtonId}
            className="lp-button is-primary"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => answerPrivacy('agree')}
          >
            同意
          </Button>
        </>
      }
    >
      这一步要用到您手机上的个人信息，只用来办这件事，不作他用。不同意也可以继续看公开内容。
      <TextLink onPress={openPrivacyGuide}>看隐私保护指引</TextLink>
    </Sheet>
  );
}
