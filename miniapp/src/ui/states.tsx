import { Skeleton } from '@nutui/nutui-react-taro';
import type { ReactNode } from 'react';
import { askSignIn, useIsOnline, usePendingCount, type Problem, type Query } from '@/platform';
import { GhostButton, QuietButton } from './buttons';
import { Icon, type IconName } from './icon';
import { Box, Words } from './primitives';

export interface EmptyStateProps {
  title: string;
  /** What will appear here, or what can be done about it. */
  hint?: string;
  icon?: IconName;
  /** One way on. */
  action?: { readonly label: string; readonly onPress: () => void };
}

/** Nothing is here, and that is in order. */
export function EmptyState({ title, hint, icon = 'inbox', action }: EmptyStateProps) {
  return (
    <Box className="lp-state">
      <Icon name={icon} colour="muted" size={2.6} />
      <Box className="lp-state-title">{title}</Box>
      {hint === undefined ? null : <Box className="lp-state-hint">{hint}</Box>}
      {action ? (
        <GhostButton isSmall onPress={action.onPress}>
          {action.label}
        </GhostButton>
      ) : null}
    </Box>
  );
}

export interface ErrorStateProps {
  problem: Problem;
  onRetry?: () => void;
}

const refusalIcons: Readonly<Partial<Record<number, IconName>>> = { 403: 'lock', 404: 'search', 409: 'clock' };

/** Something went wrong or was refused: the server's words, and the way on. Asking again is offered where it can help. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const mustSignIn = problem.code === 'SESSION.REQUIRED' || problem.code === 'SESSION.EXPIRED';
  const isRefusal = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return (
    <Box className="lp-state" role="alert" live="assertive">
      <Icon name={refusalIcons[problem.status] ?? 'warning'} colour="amber" size={2.6} />
      <Box className="lp-state-title">{problem.title}</Box>
      <Box className="lp-state-hint">{problem.detail}</Box>
      {mustSignIn ? (
        <GhostButton isSmall onPress={askSignIn}>
          去登录
        </GhostButton>
      ) : onRetry && !isRefusal ? (
        <QuietButton isSmall onPress={onRetry}>
          再试一次
        </QuietButton>
      ) : null}
    </Box>
  );
}

/** No network, and nothing was kept to show. */
export function OfflineState({ onRetry }: { onRetry?: () => void }) {
  return (
    <Box className="lp-state" role="alert" live="polite">
      <Icon name="offline" colour="muted" size={2.6} />
      <Box className="lp-state-title">现在没有网络</Box>
      <Box className="lp-state-hint">这里的内容要联网才看得到。已填的内容保存在本机。</Box>
      {onRetry ? (
        <QuietButton isSmall onPress={onRetry}>
          再试一次
        </QuietButton>
      ) : null}
    </Box>
  );
}

/** The problem of a submit, shown above the button that was pressed. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  return (
    <Box className="lp-note is-red" role="alert" live="assertive">
      <Icon name="warning" colour="red" />
      <Box className="lp-row-main">
        <Box className="lp-note-title">{problem.title}</Box>
        <Box>{problem.detail}</Box>
      </Box>
    </Box>
  );
}

export interface NoteProps {
  tone?: 'plain' | 'green' | 'amber' | 'gold' | 'red';
  title?: string;
  children: ReactNode;
}

const noteIcons = { plain: 'note', green: 'lock', amber: 'clock', gold: 'check', red: 'warning' } as const;
const noteColours = { plain: 'muted', green: 'green', amber: 'amber', gold: 'gold', red: 'red' } as const;

/** Something to know before going on, e.g. how a rating stays anonymous. */
export function Note({ tone = 'plain', title, children }: NoteProps) {
  return (
    <Box className={`lp-note is-${tone}`}>
      <Icon name={noteIcons[tone]} colour={noteColours[tone]} />
      <Box className="lp-row-main">
        {title === undefined ? null : <Box className="lp-note-title">{title}</Box>}
        <Box>{children}</Box>
      </Box>
    </Box>
  );
}

/** Says on every page that there is no network, and how many submits wait for it. */
export function OfflineBanner() {
  const isOnline = useIsOnline();
  const pending = usePendingCount();
  if (isOnline && pending === 0) return null;
  const waiting = pending > 0 ? `${pending} 项待发送，联网后自动发出` : '';
  return (
    <Box className="lp-offline" role="status" live="polite">
      <Icon name="offline" colour="amber" />
      <Words>{isOnline ? waiting : `没有网络${waiting ? `；${waiting}` : '，显示的是上次的内容'}`}</Words>
    </Box>
  );
}

export interface LoadingProps {
  /** How many grey lines to show. */
  lines?: number;
}

/** Grey lines where content will come. */
export function Loading({ lines = 3 }: LoadingProps) {
  return (
    <Box className="lp-card is-plain" role="status" label="正在加载">
      <Skeleton rows={lines} animated={false} />
    </Box>
  );
}

export interface QueryViewProps<T> {
  query: Query<T>;
  children: (value: T) => ReactNode;
  /** When the value counts as nothing to show. */
  isEmpty?: (value: T) => boolean;
  empty?: EmptyStateProps;
  lines?: number;
}

/** Shows a query in whichever of its states it is. */
export function QueryView<T>({ query, children, isEmpty, empty, lines }: QueryViewProps<T>) {
  if (query.status === 'loading') return <Loading {...(lines === undefined ? {} : { lines })} />;
  if (query.status === 'failed') return <ErrorState problem={query.problem} onRetry={query.reload} />;
  if (query.status === 'offline') return <OfflineState onRetry={query.reload} />;
  if (empty && isEmpty?.(query.value)) return <EmptyState {...empty} />;
  return <>{children(query.value)}</>;
}
