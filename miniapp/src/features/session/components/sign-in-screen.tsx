import { listDemoSignIns, readMe } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { beginSession, callEndpoint, isWechat, updateMe, usePageQuery, useQuery, useSession, type SignedIn } from '@/platform';
import { Box, Card, GhostButton, Loading, Note, Page, ProblemNote, SegmentedTabs } from '@/ui';
import { landAfterSignIn } from '../landing';
import { useWechatSignIn } from '../use-wechat-sign-in';
import { ActivationForm } from './activation-form';
import { BindingForm } from './binding-form';
import { DemoSignIns } from './demo-sign-ins';
import { PasswordChange } from './password-change';
import { PasswordForm } from './password-form';
import { PrivacyPrompt, usePrivacyAgreement } from './privacy-prompt';
import '../session.scss';

type Way = 'demo' | 'wechat' | 'password' | 'activation';

/** Signing in, by whichever way there is, and the change of a first password. */
export function SignInScreen() {
  const { from, stay } = usePageQuery();
  const mustChange = useSession((session) => session.me?.mustChangePassword ?? false);
  const [typedPassword, setTypedPassword] = useState<string>();
  const [chosenWay, setWay] = useState<Way>();
  const privacy = usePrivacyAgreement();
  const demo = useQuery(listDemoSignIns, {});
  const demoPeople = demo.status === 'ready' ? demo.value.people : [];

  const enter = (signedIn: SignedIn, password?: string) => {
    beginSession(signedIn);
    setTypedPassword(password);
    if (!signedIn.me.mustChangePassword) landAfterSignIn(signedIn.me, from);
  };
  // Whoever has just signed out is not signed in again behind their back.
  const wechat = useWechatSignIn((signedIn) => enter(signedIn), isWechat && stay === undefined && !mustChange);

  const continueAfterChange = async () => {
    const fresh = await callEndpoint(readMe, {});
    if (!fresh.ok) return;
    updateMe(fresh.value);
    landAfterSignIn(fresh.value, from);
  };

  if (mustChange) {
    return (
      <Page title="设置自己的密码" isStandalone>
        <Note tone="amber">初始密码是别人给的。请先换成只有自己知道的密码，换好就可以继续。</Note>
        <PasswordChange knownPassword={typedPassword} submitLabel="换好并继续" onChanged={() => void continueAfterChange()} />
      </Page>
    );
  }
  const way = chosenWay ?? (demoPeople.length > 0 ? 'demo' : isWechat ? 'wechat' : 'password');
  const tabs = [
    ...(demoPeople.length > 0 ? [{ value: 'demo' as const, label: '演示' }] : []),
    ...(isWechat ? [{ value: 'wechat' as const, label: '微信' }] : []),
    { value: 'password' as const, label: '工号密码' },
    { value: 'activation' as const, label: '首次登录' },
  ];
  const isBinding = way === 'wechat' && wechat.state.kind === 'not-bound';
  return (
    <Page title="登录" isStandalone>
      <Box className="lp-welcome">
        <Box className="lp-welcome-name">亮牌</Box>
        <Box className="lp-meta">党员名片 · 岗位牌 · 服务测评 · 月度总结</Box>
      </Box>
      <SegmentedTabs label="登录方式" tabs={tabs} value={way} onChange={setWay} />
      {demo.status === 'loading' ? <Loading /> : null}
      {way === 'demo' ? <DemoSignIns people={demoPeople} onSignedIn={enter} /> : null}
      {way === 'wechat' && !isBinding ? (
        <Card>
          {wechat.state.kind === 'refused' ? <ProblemNote problem={wechat.state.problem} /> : null}
          {wechat.state.kind === 'offline' ? <Note tone="amber" title="现在没有网络">登录要联网。请连上网络再试。</Note> : null}
          <Box className="lp-wechat-entry">
            <GhostButton isBusy={wechat.state.kind === 'trying'} onPress={() => void wechat.start()}>
              用微信登录
            </GhostButton>
          </Box>
        </Card>
      ) : null}
      {isBinding || way === 'password' || way === 'activation' ? (
        privacy.isAgreed ? (
          <Card>
            <Box className="lp-form">{isBinding ? <BindingForm onSignedIn={enter} /> : way === 'password' ? <PasswordForm onSignedIn={enter} /> : <ActivationForm onSignedIn={enter} />}</Box>
          </Card>
        ) : (
          <PrivacyPrompt onAgree={privacy.agree} />
        )
      ) : null}
    </Page>
  );
}
