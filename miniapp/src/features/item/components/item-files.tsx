import { listItemFiles } from '@liangpai/shared/contracts';
import { useQuery } from '@/platform';
import { Attachments } from '@/ui/attachments';

/** 附件: what a filing rests on, and what the year added. */
export function ItemFiles({ itemId }: { itemId: string }) {
  const query = useQuery(listItemFiles, { id: itemId });
  if (query.status !== 'ready' || (query.value.files.length === 0 && !query.value.canAdd)) return null;
  return <Attachments title="附件" hint="论证报告、会议纪要、图纸等。送审以后不能增减。" itemId={itemId} files={query.value.files} canAdd={query.value.canAdd} onChanged={query.reload} />;
}
