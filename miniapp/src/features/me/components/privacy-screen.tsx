import { isWechat, openPrivacyGuide } from '@/platform';
import { Card, Facts, Page, TextLink } from '@/ui';
import { ConsentCards } from './consent-cards';
import { ErasureCard } from './erasure-card';
import { ExportCard } from './export-card';
import '../me.scss';

const purposes = [
  { name: '用哪些', value: '姓名、工号、支部、职务、党员身份；您写的承诺和总结；评议结果' },
  { name: '用来做', value: '亮牌、承诺、测评、月度总结和它们的审批' },
  { name: '谁能看', value: '您本人；您所在组织里有相应职责的同志；公开内容另外征得您同意' },
  { name: '不收集', value: '身份证号、位置、通讯录；不按人统计打开和浏览' },
  { name: '匿名测评', value: '只记您评过，不记您评了什么，两边对不上' },
];

/** What is used and what for, the separate consent for the public card, export and erasure. */
export function PrivacyScreen() {
  return (
    <Page title="个人信息" backTo="me">
      <Card title="用您的信息做什么">
        <Facts items={purposes} />
        {isWechat ? <TextLink onPress={openPrivacyGuide}>看隐私保护指引</TextLink> : null}
      </Card>
      <ConsentCards />
      <ExportCard />
      <ErasureCard />
    </Page>
  );
}
