import type { ReactNode } from 'react';
import { sendWaiting, useAppLife, watchNetwork, watchPrivacy } from '@/platform';
import { ErrorBoundary } from '@/ui';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useAppLife({
    onLaunch() {
      watchPrivacy();
      watchNetwork(() => void sendWaiting());
    },
    // Coming back to the program is a good moment to send what waited.
    onShow: () => void sendWaiting(),
  });
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
