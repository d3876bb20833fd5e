import { Note } from '@/ui';

/** Managing steps are done on the server or not at all: they never wait on the device. */
export function OfflineNote({ isOffline }: { isOffline: boolean }) {
  if (!isOffline) return null;
  return <Note tone="amber" title="现在没有网络">这一步要联网才能办。填的内容还在，联网后再试。</Note>;
}
