import type { ReactNode } from 'react';
import { canGoBack, goBack, openPage, useIsLargeText, usePageTitle, type TabName } from '@/platform';
import { Icon } from './icon';
import { Pressable } from './pressable';
import { Box, Heading, Words } from './primitives';
import { PrivacySheet } from './privacy-sheet';
import { OfflineBanner } from './states';

export interface PageProps {
  title: string;
  /** Beside the title on tab pages: branch, role. */
  subtitle?: string;
  /** Set on the four tab pages. */
  tab?: TabName;
  /** Buttons in a bar at the foot, always in reach. */
  actions?: ReactNode;
  /** `read` keeps lines readable on wide screens; `wide` gives tables and columns their room. */
  width?: 'read' | 'wide';
  /** Where “back” leads when somebody came straight here. */
  backTo?: TabName;
  /** A page that stands alone, e.g. after scanning a plaque: no way into the program. */
  isStandalone?: boolean;
  children?: ReactNode;
}

const isH5 = process.env.TARO_ENV === 'h5';

/** The frame of every page: navigation bar (H5), content, bar of buttons, offline banner, text size. */
export function Page(props: PageProps) {
  const { title, subtitle, tab, actions, width = 'read', backTo, isStandalone = false, children } = props;
  const isLargeText = useIsLargeText();
  usePageTitle(title);
  const className = [
    'lp-page',
    `is-${width}`,
    isLargeText ? 'is-large-text' : '',
    tab ? 'is-tab' : '',
    tab && isH5 ? 'has-tab-bar' : '',
    actions === undefined ? '' : 'has-actions',
  ].filter(Boolean);
  return (
    <Box className={className.join(' ')}>
      {isH5 ? <NavigationBar title={title} subtitle={subtitle} hasBack={tab === undefined && !(isStandalone && !canGoBack())} backTo={backTo} isTab={tab !== undefined} /> : null}
      {!isH5 && tab !== undefined && subtitle !== undefined ? <Box className="lp-subtitle">{subtitle}</Box> : null}
      <OfflineBanner />
      <Box className="lp-main" role={isH5 ? 'main' : undefined}>
        {children}
      </Box>
      {actions === undefined ? null : (
        <Box className="lp-actions">
          <Box className="lp-actions-inner">{actions}</Box>
        </Box>
      )}
      {isH5 && tab !== undefined ? <TabBar current={tab} /> : null}
      <PrivacySheet />
    </Box>
  );
}

interface NavigationBarProps {
  title: string;
  subtitle: string | undefined;
  hasBack: boolean;
  isTab: boolean;
  backTo: TabName | undefined;
}

function NavigationBar({ title, subtitle, hasBack, isTab, backTo }: NavigationBarProps) {
  return (
    <Box className={`lp-nav${isTab ? ' is-tab' : ''}`}>
      {isTab ? null : (
        <Box className="lp-nav-side">
          {hasBack ? (
            <Pressable className="lp-nav-back" label="返回" onPress={() => goBack(backTo)}>
              <Icon name="back" size={1.5} />
            </Pressable>
          ) : null}
        </Box>
      )}
      <Heading level={1} className="lp-nav-title">
        {title}
      </Heading>
      {isTab ? subtitle === undefined ? null : <Words className="lp-meta">{subtitle}</Words> : <Box className="lp-nav-side" />}
    </Box>
  );
}

const tabs = [
  { name: 'inbox', label: '待办' },
  { name: 'card', label: '名片' },
  { name: 'scan', label: '扫一扫' },
  { name: 'me', label: '我的' },
] as const;

/** H5 only: WeChat draws its own. Taro's is hidden, because no keyboard reaches it. */
function TabBar({ current }: { current: TabName }) {
  return (
    <Box className="lp-tab-bar" role="navigation" label="主要页面">
      {tabs.map(({ name, label }) => (
        <Pressable key={name} role="link" className={`lp-tab-item${name === current ? ' is-current' : ''}`} onPress={() => openPage(name)}>
          <Icon name={name} colour={name === current ? 'red' : 'muted'} size={1.7} />
          <Words>{label}</Words>
        </Pressable>
      ))}
    </Box>
  );
}
