import { Page, definePage } from '@/ui';

function SignInPage() {
  return <Page title="登录" />;
}

export default definePage(SignInPage);
