import { readMe } from '@liangpai/shared/contracts';
import { isPartyMember } from '@liangpai/shared/kernel';
import { useEffect } from 'react';
import { openPage, setLargeText, updateMe, useIsLargeText, useQuery, useSession, type PageName } from '@/platform';
import { Box, Card, Columns, Page, Row, SwitchRow } from '@/ui';
import { managingLinks } from '../managing';
import { IdentityCard } from './identity-card';
import { LinkList } from './link-list';
import { SignOutButton } from './sign-out-button';
import { WaitingCard } from './waiting-card';
import { WechatRow } from './wechat-row';
import '../me.scss';

const memberLinks: readonly { readonly page: PageName; readonly label: string }[] = [
  { page: 'month-write', label: '本月总结' },
  { page: 'month-year', label: '我的一年' },
  { page: 'commitment-edit', label: '我的承诺' },
  { page: 'survey-results', label: '我的测评结果' },
  { page: 'item-list', label: '载体项目' },
];
const everybodysLinks: readonly { readonly page: PageName; readonly label: string }[] = [{ page: 'notice-list', label: '公示栏' }, { page: 'board-published', label: '载体亮牌' }, { page: 'campaign', label: '争先活动' }, { page: 'rules-clauses', label: '办法条文' }];

/** 我的: who I am, what is mine, what I manage, this device. */
export function MeScreen() {
  const me = useSession((session) => session.me);
  const isLargeText = useIsLargeText();
  // Roles change while somebody is signed in; the last known ones stay on the screen meanwhile.
  const fresh = useQuery(readMe, me ? {} : null);
  const freshMe = fresh.status === 'ready' ? fresh.value : null;
  useEffect(() => {
    if (freshMe) updateMe(freshMe);
  }, [freshMe]);
  if (!me) return <Page title="我的" tab="me" />;
  const managing = managingLinks(me.capabilities);
  return (
    <Page title="我的" tab="me" width="wide">
      <Columns>
        <Box className="lp-stack">
          <IdentityCard me={me} />
          <WaitingCard />
          <LinkList title="我的工作" links={isPartyMember(me.kind) ? [...memberLinks, ...everybodysLinks] : everybodysLinks} />
        </Box>
        <Box className="lp-stack">
          {managing.length > 0 ? <LinkList title="管理" links={managing} /> : null}
          <Card title="显示">
            <SwitchRow label="大字" hint="字和按钮都放大" isOn={isLargeText} onChange={setLargeText} />
          </Card>
          <Card title="账号">
            <Row onPress={() => openPage('me-privacy')}>个人信息</Row>
            <Row isDivided onPress={() => openPage('me-sessions')}>登录过的设备</Row>
            <Row isDivided onPress={() => openPage('me-password')}>修改密码</Row>
            <WechatRow />
          </Card>
          <SignOutButton />
        </Box>
      </Columns>
    </Page>
  );
}
