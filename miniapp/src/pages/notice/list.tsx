import { definePage } from '@/ui';
import { NoticeListScreen } from '@/features/notice/components/list-screen';

export default definePage(NoticeListScreen);
