import { definePage } from '@/ui';
import { NoticeShowScreen } from '@/features/notice/components/show-screen';

export default definePage(NoticeShowScreen);
