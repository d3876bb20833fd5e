import { Component, type ComponentType, type ReactNode } from 'react';
import { restartAt, useSignInGate } from '@/platform';
import { EmptyState } from './states';
import { Box } from './primitives';

interface BoundaryState {
  readonly hasFailed: boolean;
}

/** Turns a failure while drawing into a page with a way out. Inputs that are kept as drafts are not lost. */
export class ErrorBoundary extends Component<{ children?: ReactNode }, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const leave = () => {
      this.setState({ hasFailed: false });
      restartAt('inbox');
    };
    return (
      <Box className="lp-page">
        <EmptyState icon="warning" title="这一页没有显示出来" hint="已填的内容保存在本机。请回到首页再进来；还不行请告诉党群部。" action={{ label: '回到首页', onPress: leave }} />
      </Box>
    );
  }
}

/**
 * Wraps the component of a route: pages that are not public lead to the sign-in first, and a failure on one page leaves the
 * others alone. Use it for every default export under `pages/`.
 */
export function definePage(Screen: ComponentType): ComponentType {
  return function GuardedPage() {
    const isOpen = useSignInGate();
    return <ErrorBoundary>{isOpen ? <Screen /> : null}</ErrorBoundary>;
  };
}
